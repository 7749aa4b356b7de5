import type { Prepared } from '../runs/run.ts';
import { type MapSetup, mapPieces } from './convergence-map.ts';
import { blankGrid, type GridPiece, type RunGrid } from './run-grid.ts';
import { type SweepSetup, sizeOfSweep, sweepPieces } from './sweep.ts';
import type { JobShare } from './value-piece.ts';

/** Anything that is computed cell by cell: a plain object, to be posted to workers as it is. */
export type GridJob = MapSetup | SweepSetup;

export type { JobShare };

/** The grid of a job before its first piece. Throws a RangeError if its sides are no positive integers. */
export function blankGridOf(job: GridJob): RunGrid {
  const { columns, rows } = job.kind === 'map' ? job : sizeOfSweep(job);
  if (![columns, rows].every((side) => Number.isInteger(side) && side > 0)) {
    throw new RangeError(`a grid of ${columns} × ${rows} cells`);
  }
  return blankGrid(columns, rows);
}

/** The pieces of a job, coarse first, computed as they are asked for. */
export function piecesOf(
  prepared: Prepared,
  job: GridJob,
  share: JobShare = { part: 0, of: 1 },
): Generator<GridPiece, void, undefined> {
  return job.kind === 'map' ? mapPieces(prepared, job, share) : sweepPieces(prepared, job, share);
}
