import type { Prepared } from '../runs/run.ts';
import { type MapSetup, mapBatches } from './convergence-map.ts';
import { blankPicture, type CellBatch, type CellPicture } from './run-grid.ts';
import { type SweepSetup, sizeOfSweep, sweepBatches } from './sweep.ts';

/** Anything that is computed cell by cell: a plain object, to be posted to workers as it is. */
export type CellJob = MapSetup | SweepSetup;

/** Which share of the batches to compute: every `of`-th, from `part` (0 … of − 1) on. */
export interface JobShare {
  readonly part: number;
  readonly of: number;
}

/** The picture of a job before its first batch. Throws a RangeError if its sides are no positive integers. */
export function blankPictureOf(job: CellJob): CellPicture {
  const { columns, rows } = job.kind === 'map' ? job : sizeOfSweep(job);
  if (![columns, rows].every((side) => Number.isInteger(side) && side > 0)) {
    throw new RangeError(`a picture of ${columns} × ${rows} cells`);
  }
  return blankPicture(columns, rows);
}

/** The batches of a job, coarse first, computed as they are asked for. */
export function batchesOf(
  prepared: Prepared,
  job: CellJob,
  share: JobShare = { part: 0, of: 1 },
): Generator<CellBatch, void, undefined> {
  return job.kind === 'map' ? mapBatches(prepared, job, share) : sweepBatches(prepared, job, share);
}
