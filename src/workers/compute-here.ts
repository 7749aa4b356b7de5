import { batchesOf, blankPictureOf, type CellJob } from '../core/grids/grid-job.ts';
import { type CellBatch, type CellPicture, paintBatch } from '../core/grids/run-grid.ts';
import type { Prepared } from '../core/runs/run.ts';
import type { ComputeOptions } from './compute-options.ts';
import { takeInSlices } from './slices.ts';

/** The picture of a job before its first batch, and what paints a batch into it and tells how far it is. */
export function beginPicture(job: CellJob, onProgress: ComputeOptions['onProgress']) {
  const picture = blankPictureOf(job);
  const take = (batch: CellBatch) => {
    paintBatch(picture, batch);
    onProgress?.(picture, picture.computed / picture.own.length);
  };
  return { picture, take };
}

/**
 * Computes a job on the page's own thread, in slices, on what has been prepared for it: what fits into the first slice is done before it
 * returns. Rejects with the signal's reason if aborted, with a RangeError if the picture has no size.
 */
export async function computeHere(
  prepared: Prepared,
  job: CellJob,
  { signal, onProgress }: Pick<ComputeOptions, 'signal' | 'onProgress'>,
): Promise<CellPicture> {
  const { picture, take } = beginPicture(job, onProgress);
  await takeInSlices(batchesOf(prepared, job), take, signal);
  return picture;
}

/** `computeCells` for pages that can start no worker of their own. Rejects with an Error if nothing has been prepared. */
export async function computeCells(job: CellJob, options: ComputeOptions = {}): Promise<CellPicture> {
  if (!options.prepared) throw new Error('Nothing has been prepared to compute with');
  return computeHere(options.prepared, job, options);
}
