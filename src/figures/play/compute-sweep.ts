import { batchesOf, blankPictureOf } from '../../core/cell-job.ts';
import { type CellPicture, paintBatch } from '../../core/cells.ts';
import type { Prepared } from '../../core/run.ts';
import { type SweepSetup, sizeOfSweep } from '../../core/sweep.ts';
import type { ComputeOptions } from '../../workers/compute-cells.ts';
import { takeInSlices } from '../../workers/slices.ts';

/** More steps than these are a worker's business; less is done here before a worker has started. */
const heavy = 400_000;

/** Computes a sweep: in slices between frames, or in workers where it is long. As `computeCells` does otherwise. */
export async function computeSweep(
  prepared: Prepared,
  sweep: SweepSetup,
  { signal, onProgress }: Pick<ComputeOptions, 'signal' | 'onProgress'>,
): Promise<CellPicture> {
  if (sizeOfSweep(sweep).columns * sweep.experiment.steps > heavy) {
    const { computeCells } = await import('../../workers/compute-cells.ts');
    return computeCells(sweep, { ...(signal && { signal }), ...(onProgress && { onProgress }) });
  }
  const picture = blankPictureOf(sweep);
  const paint = (batch: Parameters<typeof paintBatch>[1]) => {
    paintBatch(picture, batch);
    onProgress?.(picture, picture.computed / picture.own.length);
  };
  await takeInSlices(batchesOf(prepared, sweep), paint, signal);
  return picture;
}
