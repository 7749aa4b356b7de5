import { batchesOf, type CellJob } from '../core/cell-job.ts';
import type { CellBatch } from '../core/cells.ts';
import { prepare } from '../core/prepare.ts';
import type { Prepared } from '../core/run.ts';
import { takeInSlices } from './slices.ts';

/**
 * Computes a job on the page's own thread, a slice at a time, where workers are refused. Calls `onBatch` for every batch; rejects with the
 * signal's reason once it is aborted.
 */
export async function computeInSlices(
  job: CellJob,
  onBatch: (batch: CellBatch) => void,
  signal?: AbortSignal,
  prepared?: Prepared,
): Promise<void> {
  await takeInSlices(batchesOf(prepared ?? (await prepare(job.experiment)), job), onBatch, signal);
}
