import type { Experiment, RunSpec } from '../experiment/experiment.ts';
import { clipped } from '../objective/clip.ts';
import { stack } from '../objective/stacked.ts';
import { measurePath, type Trajectory } from '../optimizers/descend.ts';
import { outcomeOf } from '../runs/outcome.ts';
import { computeRuns, type Prepared } from '../runs/run.ts';
import { findSchedule } from '../schedules/index.ts';
import { coarseFirst, emptyPiece, enterResult, type GridPiece } from './run-grid.ts';

/** A convergence map: every cell of a grid over the surface's domain is a start, and shows where that run ends. A plain object. */
export interface MapSetup {
  readonly kind: 'map';
  /** Says surface, steps and seed, and the optimizer by its index `run`; its starts are not used. */
  readonly experiment: Experiment;
  readonly run: number;
  /** Cells along each side; a surface of one parameter has one row. */
  readonly columns: number;
  readonly rows: number;
}

/** The most runs that are stacked into one vector. */
const mostStacked = 256;

/** The most steps, over all its runs, that a piece takes: a few milliseconds of work. A step of a run by itself may be a line search. */
const stepsPerPiece = { stacked: 51_200, single: 8000 } as const;

/** The start that a cell stands for: its middle, as in `sampleGrid`. */
export function startOfCell(
  { surface }: Pick<Prepared, 'surface'>,
  { columns, rows }: MapSetup,
  cell: number,
): number[] {
  const shares = [((cell % columns) + 0.5) / columns, (Math.floor(cell / columns) + 0.5) / rows];
  return surface.domain.map(([low, high], i) => low + shares[i] * (high - low));
}

/**
 * Computes a map piece by piece, coarse first: each piece is a few milliseconds of work, and whoever asks for the next one may as well
 * not. Every cell has the very numbers of `computeRuns` and `outcomeOf` from its start. Workers share the work by each taking every
 * `of`-th piece, from `part` on.
 */
export function* mapPieces(
  prepared: Prepared,
  setup: MapSetup,
  { part, of } = { part: 0, of: 1 },
): Generator<GridPiece, void, undefined> {
  const { experiment, run, columns, rows } = setup;
  const spec = experiment.runs[run];
  const stacked = isStackable(prepared, spec);
  const compute = stacked ? computeStacked : computeEach;
  const budget = stepsPerPiece[stacked ? 'stacked' : 'single'];
  const size = Math.max(1, Math.min(mostStacked, Math.floor(budget / (experiment.steps + 1))));
  let turn = 0;
  for (const pass of coarseFirst(columns, rows)) {
    for (let from = 0; from < pass.cells.length; from += size) {
      if (turn++ % of !== part) continue;
      const cells = pass.cells.slice(from, from + size);
      const starts = Array.from(cells, (cell) => startOfCell(prepared, setup, cell));
      yield compute(prepared, { ...experiment, starts, runs: [spec] }, emptyPiece(pass, cells));
    }
  }
}

/**
 * True if many runs may be computed as one: the rule looks at one coordinate at a time, no run decides on learning rates, and there are no
 * more parameters than a start has coordinates.
 */
function isStackable({ findOptimizer, lift }: Prepared, { optimizer, schedule }: RunSpec): boolean {
  const watches = schedule !== undefined && findSchedule(schedule.id)?.watch !== undefined;
  return findOptimizer(optimizer)?.coordinatewise === true && !watches && !lift;
}

function computeEach(prepared: Prepared, experiment: Experiment, piece: GridPiece): GridPiece {
  for (const { start, trajectory } of computeRuns(prepared, experiment)) {
    enterResult(piece, start, outcomeOf(trajectory, prepared.surface), trajectory);
  }
  return piece;
}

function computeStacked(prepared: Prepared, experiment: Experiment, piece: GridPiece): GridPiece {
  const { objective, measured, surface, ...parts } = prepared;
  const { starts, steps } = experiment;
  const n = objective.dimension;
  const width = n * starts.length;
  // Each gradient is clipped by itself, before they are laid end to end.
  const { clip, ...spec } = experiment.runs[0];
  const stacked = stack(clipped(objective, clip), starts.length);
  const [{ trajectory: all }] = computeRuns(
    { objective: stacked, measured: stacked, ...parts },
    { ...experiment, starts: [starts.flat()], runs: [spec] },
  );
  // Each run's own path, out of the long one; the same memory serves one run after the other.
  const path = new Float64Array((steps + 1) * n);
  const losses = new Float64Array(steps + 1);
  for (let start = 0; start < starts.length; start++) {
    takeOut(all.path, start * n, width, n, path);
    const lastFinite = measurePath(measured, path, losses);
    const trajectory: Trajectory = { dimension: n, steps, path, losses, lastFinite };
    enterResult(piece, start, outcomeOf(trajectory, surface), trajectory);
  }
  return piece;
}

/** Copies `n` entries of every `width` of a long path, from `offset` on, into `path`. */
function takeOut(long: Float64Array, offset: number, width: number, n: number, path: Float64Array): void {
  for (let to = 0, from = offset; to < path.length; to += n, from += width) {
    for (let i = 0; i < n; i++) path[to + i] = long[from + i];
  }
}
