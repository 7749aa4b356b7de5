import { blankGridOf, type GridJob, piecesOf } from '../core/grids/grid-job.ts';
import { addPiece, type GridPiece, type RunGrid } from '../core/grids/run-grid.ts';
import type { Prepared } from '../core/runs/run.ts';
import type { ComputeOptions } from './compute-options.ts';
import { takeInSlices } from './slices.ts';

/** The grid of a job before its first piece, and what adds a piece to it and tells how far it is. */
export function beginGrid(job: GridJob, onProgress: ComputeOptions['onProgress']) {
  const grid = blankGridOf(job);
  const take = (piece: GridPiece) => {
    addPiece(grid, piece);
    onProgress?.(grid, grid.computed / grid.own.length);
  };
  return { grid, take };
}

/**
 * Computes a job on the page's own thread, in slices, on what has been prepared for it: what fits into the first slice is done before it
 * returns. Rejects with the signal's reason if aborted, with a RangeError if the grid has no size.
 */
export async function computeHere(
  prepared: Prepared,
  job: GridJob,
  { signal, onProgress }: Pick<ComputeOptions, 'signal' | 'onProgress'>,
): Promise<RunGrid> {
  const { grid, take } = beginGrid(job, onProgress);
  await takeInSlices(piecesOf(prepared, job), take, signal);
  return grid;
}

/** `computeGrid` for pages that can start no worker of their own. Rejects with an Error if nothing has been prepared. */
export async function computeGrid(job: GridJob, options: ComputeOptions = {}): Promise<RunGrid> {
  if (!options.prepared) throw new Error('Nothing has been prepared to compute with');
  return computeHere(options.prepared, job, options);
}
