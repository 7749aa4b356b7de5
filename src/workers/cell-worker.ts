import { piecesOf } from '../core/grids/grid-job.ts';
import { prepareJob } from './job-parts.ts';
import type { Reply, Request } from './messages.ts';

/*
 * The worker's side of `computeGrid`: computes its share of a job and posts every piece.
 */

/** The part of a dedicated worker's global scope used here; TypeScript's library for it cannot be loaded beside that of the page. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  readonly postMessage: (reply: Reply, transfer?: Transferable[]) => void;
}

const scope = self as unknown as Scope;

scope.onmessage = async ({ data: { job, share } }) => {
  try {
    for (const piece of piecesOf(await prepareJob(job), job, share)) {
      const { cells, ends, steps, losses } = piece;
      scope.postMessage({ type: 'piece', piece }, [cells.buffer, ends.buffer, steps.buffer, losses.buffer]);
    }
    scope.postMessage({ type: 'done' });
  } catch (error) {
    scope.postMessage({ type: 'failed', reason: String(error) });
  }
};
scope.postMessage({ type: 'ready' });
