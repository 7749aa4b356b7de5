import { batchesOf, blankPictureOf, type CellJob } from '../core/cell-job.ts';
import { type CellBatch, type CellPicture, paintBatch } from '../core/cells.ts';
import type { ComputeOptions } from './compute-cells.ts';
import { takeInSlices } from './slices.ts';

/**
 * `computeCells` for pages that can start no worker of their own: the page's own thread does the work, in slices, on what has been prepared
 * for it. Rejects with the signal's reason if aborted, with an Error if nothing has been prepared.
 */
export async function computeCells(
  job: CellJob,
  { signal, onProgress, prepared }: ComputeOptions = {},
): Promise<CellPicture> {
  if (!prepared) throw new Error('Nothing has been prepared to compute with');
  const picture = blankPictureOf(job);
  const onBatch = (batch: CellBatch) => {
    paintBatch(picture, batch);
    onProgress?.(picture, picture.computed / picture.own.length);
  };
  await takeInSlices(batchesOf(prepared, job), onBatch, signal);
  return picture;
}
