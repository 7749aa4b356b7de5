import { batchesOf, type CellJob } from '../core/cell-job.ts';
import type { CellBatch } from '../core/cells.ts';
import { prepare } from '../core/prepare.ts';

/** Milliseconds of work between two chances for the page to do something else: half a frame. */
const slice = 8;

/**
 * Computes a job on the page's own thread, a slice at a time, where workers are refused. Calls `onBatch` for every batch; rejects with the
 * signal's reason once it is aborted.
 */
export async function computeInSlices(
  job: CellJob,
  onBatch: (batch: CellBatch) => void,
  signal?: AbortSignal,
): Promise<void> {
  const prepared = await prepare(job.experiment);
  let began = performance.now();
  for (const batch of batchesOf(prepared, job)) {
    signal?.throwIfAborted();
    onBatch(batch);
    if (performance.now() - began < slice) continue;
    await nextTask();
    began = performance.now();
  }
  signal?.throwIfAborted();
}

/** Lets waiting input and painting go first. Not a timer: browsers make nested ones wait 4 ms, and hidden pages a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
