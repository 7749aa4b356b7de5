import type { Experiment } from '../experiment/experiment.ts';
import type { Run } from './run.ts';

/**
 * The runs of an experiment as comma-separated values: a heading, then a line for every step of every run, up to the last whose numbers
 * are finite. Of a network, which has many parameters, only their losses. Numbers have all their digits; the learning rate is the one of the update that led to the step, so that step 0 has none.
 *
 * @example
 * ```ts
 * import { runExperiment, toCsv } from 'downhill-core';
 *
 * const { experiment, runs } = await runExperiment({ surface: 'booth', starts: [[1, 1]], runs: [{ optimizer: 'sgd' }], steps: 1 });
 * const [heading, , after] = toCsv(experiment, runs).split('\n');
 * heading; // → 'optimizer,form,run,start,step,x,y,loss,learning_rate'
 * after; // → 'sgd,pytorch,1,1,1,1.016,1.02,19.34984,0.001'
 * ```
 */
export function toCsv({ runs }: Pick<Experiment, 'runs'>, computed: readonly Run[]): string {
  const dimension = computed[0]?.trajectory.dimension ?? 2;
  const letters = dimension <= 2 ? ['x', 'y'].slice(0, dimension) : [];
  const lines = [['optimizer', 'form', 'run', 'start', 'step', ...letters, 'loss', 'learning_rate']];
  for (const { spec, start, rates, trajectory } of computed) {
    const { path, losses, lastFinite } = trajectory;
    const { optimizer, form } = runs[spec];
    for (let k = 0; k <= lastFinite; k++) {
      const at = path.subarray(k * dimension, k * dimension + letters.length);
      const numbers = [k, ...at, losses[k]];
      lines.push([
        optimizer,
        form,
        `${spec + 1}`,
        `${start + 1}`,
        ...numbers.map(String),
        k > 0 ? String(rates[k - 1]) : '',
      ]);
    }
  }
  return `${lines.map((line) => line.join()).join('\n')}\n`;
}
