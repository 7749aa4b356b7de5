import type { Experiment } from '../experiment/experiment.ts';
import type { Prepared } from '../runs/run.ts';
import { workOfStep } from '../runs/work.ts';
import { cellByCell, cellsInPiece } from './cell-by-cell.ts';
import { cellEnds, coarseFirst, emptyPiece, type GridPiece, type RunGrid, shareOf } from './run-grid.ts';

/** One hyperparameter and the values it takes, in the order of the cells. */
export interface SweepAxis {
  readonly setting: string;
  readonly values: readonly number[];
}

/** A sweep: the same run once for each value of a hyperparameter, or for each pair of values of two. A plain object. */
export interface SweepSetup {
  readonly kind: 'sweep';
  readonly experiment: Experiment;
  /** Which of the experiment's runs and starts. */
  readonly run: number;
  readonly start: number;
  /** Columns; and rows, where there are two. */
  readonly axes: readonly [columns: SweepAxis, rows?: SweepAxis];
}

/** `count` values from low to high, both included, evenly spaced or (`log`, for positive ends) by equal factors. */
export function axisValues(low: number, high: number, count: number, scale: 'linear' | 'log'): number[] {
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return low;
    if (i === count - 1) return high;
    const share = i / (count - 1);
    return scale === 'log' ? low * (high / low) ** share : low + share * (high - low);
  });
}

/** Columns and rows of a sweep's grid. */
export function sizeOfSweep({ axes: [across, up] }: SweepSetup): { columns: number; rows: number } {
  return { columns: across.values.length, rows: up?.values.length ?? 1 };
}

/** The settings that a cell changes, by name. */
export function settingsOfCell({ axes: [across, up] }: SweepSetup, cell: number): Record<string, number> {
  const columns = across.values.length;
  const changed = { [across.setting]: across.values[cell % columns] };
  if (up) changed[up.setting] = up.values[Math.floor(cell / columns)];
  return changed;
}

/**
 * Computes a sweep piece by piece, coarse first, each piece a few milliseconds of work: some cells, or one, or, where a cell takes longer than
 * that, none yet. Every cell has the very numbers of `computeRuns` and `outcomeOf` with its settings. Workers share the work by each taking
 * every `of`-th group of cells, from `part` on.
 */
export function* sweepPieces(
  prepared: Prepared,
  setup: SweepSetup,
  share = { part: 0, of: 1 },
): Generator<GridPiece, void, undefined> {
  const { experiment } = setup;
  const { columns, rows } = sizeOfSweep(setup);
  const spec = experiment.runs[setup.run];
  const start = experiment.starts[setup.start];
  const size = cellsInPiece(prepared, spec, experiment.steps);
  for (const { pass, cells } of shareOf(coarseFirst(columns, rows), size, share)) {
    yield* cellByCell(prepared, experiment.steps, emptyPiece(pass, cells), (cell) => {
      const settings = { ...spec.settings, ...settingsOfCell(setup, cell) };
      return { spec: { ...spec, settings }, start };
    });
  }
}

/** The most work of a sweep, in the units of runs/work.ts. */
export function workOfSweep({ findOptimizer, price, objective: { dimension } }: Prepared, setup: SweepSetup): number {
  const { columns, rows } = sizeOfSweep(setup);
  const { runs, steps } = setup.experiment;
  return columns * rows * steps * workOfStep(runs[setup.run], { findOptimizer, price, dimension });
}

/** The cell with the lowest last loss among those computed that did not diverge; −1 if all did. Of equals the first. */
export function bestCell({ own, ends, losses }: RunGrid): number {
  let best = -1;
  for (let cell = 0; cell < own.length; cell++) {
    if (own[cell] === 0 || ends[cell] === cellEnds.diverged) continue;
    if (best < 0 || losses[cell] < losses[best]) best = cell;
  }
  return best;
}
