import type { Experiment, RunSpec } from '../experiment/experiment.ts';
import { clipped } from '../objective/clip.ts';
import { stack } from '../objective/stacked.ts';
import { measurePath, type Trajectory } from '../optimizers/descend.ts';
import { outcomeOf } from '../runs/outcome.ts';
import { computeRuns, type Prepared } from '../runs/run.ts';
import { findSchedule } from '../schedules/index.ts';
import { cellByCell, cellsInPiece, runsInPiece } from './cell-by-cell.ts';
import { coarseFirst, emptyPiece, enterResult, type GridPiece, shareOf } from './run-grid.ts';
import { withWells } from './wells.ts';

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

/** Work in a piece whose runs are stacked: a step of many is cheaper than as many steps of one. */
const workOfStack = 310_000;

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
 * not. Where one run takes longer than that, pieces without cells come in between. Every cell has the very numbers of `computeRuns` and
 * `outcomeOf` from its start; of a typed formula, as if the wells that are found in it were known. Workers share the work by each taking every `of`-th group of cells, from `part` on.
 */
export function* mapPieces(
  ground: Prepared,
  setup: MapSetup,
  share = { part: 0, of: 1 },
): Generator<GridPiece, void, undefined> {
  const prepared = { ...ground, surface: withWells(ground.surface) };
  const { experiment, run, columns, rows } = setup;
  const spec = experiment.runs[run];
  const { steps } = experiment;
  // A stack of one has nothing to share, and cannot be computed in parts.
  const stacked = isStackable(prepared, spec) ? runsInPiece(prepared, spec, steps, workOfStack) : 0;
  const size = stacked > 1 ? Math.min(mostStacked, stacked) : cellsInPiece(prepared, spec, steps);
  for (const { pass, cells } of shareOf(coarseFirst(columns, rows), size, share)) {
    const starts = Array.from(cells, (cell) => startOfCell(prepared, setup, cell));
    const piece = emptyPiece(pass, cells);
    if (stacked > 1) yield computeStacked(prepared, { ...experiment, starts, runs: [spec] }, piece);
    else yield* cellByCell(prepared, steps, piece, (_, n) => ({ spec, start: starts[n] }));
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
