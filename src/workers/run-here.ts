import { type JobKind, whole } from './job-kind.ts';
import { takeInSlices } from './slices.ts';
import { beginTask, type JobOptions, type Task } from './task.ts';

/**
 * Computes a job on the page's own thread, in slices: what fits into the first slice is done before it returns.
 */
export const runHere = <Job, Given, Piece, Result>(
  kind: JobKind<Job, Given, Piece, Result>,
  job: Job,
  options: JobOptions<Given, Result>,
): Task<Result> =>
  beginTask(kind, job, options, (onPiece, gate) =>
    takeInSlices(kind.pieces(options.given, job, whole), onPiece, options.signal, gate),
  );

/** `runJob` for pages that can start no worker of their own. */
export { runHere as runJob };
