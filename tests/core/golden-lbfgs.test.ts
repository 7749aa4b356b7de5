import { describe, expect, test } from 'vitest';
import { constantRates, formOf } from '../../src/core/optimizers/descend.ts';
import type { State } from '../../src/core/optimizers/optimizer.ts';
import { planFor } from './golden-methods.ts';
import { objectiveFor } from './golden-objectives.ts';
import { isOwnData, readRecords, readSurfaces } from './golden-records.ts';

/*
 * L-BFGS's iterations and evaluations against PyTorch's counters: the same path by another number of evaluations would be another
 * algorithm. Where a run diverges, PyTorch's counters stop at whatever was not finite; they are not compared there.
 */

const { surfaces, datasets } = readSurfaces();
const objectives = new Map(surfaces.map((record) => [record.surface, objectiveFor(record, datasets)]));
const counted = readRecords().filter(
  ({ steps, diverged }) => !diverged && steps.some(({ n_iter }) => n_iter !== undefined),
);

// Golden data handed in by GOLDEN_DIR may have no such records; Vitest takes a group without tests for a mistake.
describe.skipIf(counted.length === 0)('golden counters of L-BFGS', () => {
  test.each(counted)('$id', (record) => {
    const plan = planFor(record);
    const found = objectives.get(record.surface);
    if ('skip' in plan || !found) {
      // Only of others' data may there be something that our code does not know.
      expect(isOwnData).toBe(false);
      return;
    }
    const { method } = plan;
    const last = Math.max(...record.steps.map(({ k }) => k));
    const { optimizer, settings } = method;
    const state: State = optimizer.createState(2, settings);
    const rates = constantRates(settings.learningRate, last);
    const x = Float64Array.from(record.start);
    const work = { x, objective: plan.wrap(found.objective), state, settings, rates, path: new Float64Array(0) };
    let done = 0;
    for (const { k, n_iter, func_evals } of record.steps) {
      if (k > (record.compare_until ?? last)) break;
      formOf(method).run(work, done, k);
      done = k;
      expect([...state.counts], `after ${k}`).toEqual([n_iter, func_evals]);
    }
  });
});
