import type { Prepared } from '../runs/run.ts';
import { type MapSetup, startOfCell } from './convergence-map.ts';
import { cellEnds, type RunGrid } from './run-grid.ts';
import { type SweepSetup, sizeOfSweep } from './sweep.ts';
import { withWells } from './wells.ts';

/*
 * What was computed cell by cell as comma-separated values: a heading, then a line for every cell that shows its own run. `end` is
 * `arrived`, `rests`, `underway`, `left` or `diverged`; `step` is the one from which on a run stayed where it is, or at which it diverged, and
 * is empty for the others. Numbers have all their digits.
 */

const nameOfEnd = (end: number): string => Object.entries(cellEnds).find(([, code]) => code === end)?.[0] ?? 'arrived';

const stepOf = (step: number): string => (step < 0 ? '' : String(step));

const written = (lines: readonly (readonly (string | number)[])[]): string =>
  `${lines.map((line) => line.join()).join('\n')}\n`;

/** Sweeps over the learning rate, one after the other. */
export function sweepCsv(sweeps: readonly { readonly setup: SweepSetup; readonly grid: RunGrid }[]): string {
  const lines = sweeps.flatMap(({ setup, grid }) => {
    const { optimizer, form } = setup.experiment.runs[setup.run];
    const { columns } = sizeOfSweep(setup);
    return setup.axes[0].values
      .slice(0, columns)
      .flatMap((rate, i) =>
        grid.own[i] === 1
          ? [
              [
                ...[optimizer, form, setup.run + 1, setup.start + 1, rate],
                ...[grid.losses[i], nameOfEnd(grid.ends[i]), stepOf(grid.steps[i])],
              ],
            ]
          : [],
      );
  });
  return written([['optimizer', 'form', 'run', 'start', 'learning_rate', 'loss', 'end', 'step'], ...lines]);
}

/** A convergence map: for every cell the start in its middle, and where the run from there ends. */
export function mapCsv(
  prepared: Pick<Prepared, 'surface'>,
  setup: Omit<MapSetup, 'columns' | 'rows'>,
  grid: RunGrid,
): string {
  const { columns, rows, ends, steps, losses, own } = grid;
  const { criticalPoints } = withWells(prepared.surface);
  const lines = Array.from(ends, (end, cell) => {
    const start = startOfCell(prepared, { ...setup, columns, rows }, cell);
    const [x = '', y = ''] = criticalPoints[end]?.at ?? [];
    return [...start, nameOfEnd(end), stepOf(steps[cell]), x, y, losses[cell]];
  });
  return written([
    ['start_x', 'start_y', 'end', 'step', 'minimum_x', 'minimum_y', 'loss'],
    ...lines.filter((_, cell) => own[cell] === 1),
  ]);
}
