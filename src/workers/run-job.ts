import type { JobShare } from '../core/grids/grid-job.ts';
import type { Gate } from './gate.ts';
import { type JobKind, whole } from './job-kind.ts';
import type { AnyJob } from './job-kinds.ts';
import type { Reply, Request } from './messages.ts';
import { takeInSlices } from './slices.ts';
import { startWorker } from './start-worker.ts';
import { beginTask, type JobOptions, type Task } from './task.ts';

/** One worker with the program that this module's bundle has for it. */
const startOwnWorker = (): Worker => new Worker(new URL('./job-worker.ts', import.meta.url), { type: 'module' });

/** A few workers: all but one of the machine's processors, since the page needs one too. */
const usualWorkers = (): number => Math.max(1, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1));

/** How many pieces a worker may be ahead of the page: enough that it has work while the page draws a few frames. */
const ahead = 8;

/**
 * Computes a job in workers, in several where its kind may be shared. Where workers are refused (a sandboxed frame, a policy, a script that
 * does not load) the page's own thread does the same work in slices, and stays usable; the numbers are the same.
 */
export const runJob = <Job extends AnyJob, Given, Piece, Result>(
  kind: JobKind<Job, Given, Piece, Result>,
  job: Job,
  options: JobOptions<Given, Result>,
): Task<Result> =>
  beginTask(kind, job, options, async (onPiece, gate) => {
    const { signal } = options;
    const started: Worker[] = [];
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    try {
      await Promise.race([aborted, compute(kind, job, options, started, onPiece, gate)]);
    } finally {
      for (const worker of started) worker.terminate();
    }
  });

async function compute<Job extends AnyJob, Given, Piece, Result>(
  kind: JobKind<Job, Given, Piece, Result>,
  job: Job,
  { given, signal, startWorker: start = startOwnWorker, workers = usualWorkers() }: JobOptions<Given, Result>,
  started: Worker[],
  onPiece: (piece: Piece) => void,
  gate: Gate,
): Promise<void> {
  // One at first: where it is refused, so are the others.
  const first = await startWorker(start, job.kind, started);
  await gate.passed();
  if (signal?.aborted) return;
  if (!first) return takeInSlices(kind.pieces(given, job, whole), onPiece, signal, gate);
  const others = kind.shared ? Array.from({ length: workers - 1 }, () => startWorker(start, job.kind, started)) : [];
  const all = [first, ...(await Promise.all(others)).filter((worker) => worker !== null)];
  await gate.passed();
  // If it was cancelled while they were coming, they have been terminated, or have come too late for that.
  if (signal?.aborted) for (const worker of all) worker.terminate();
  else await Promise.all(all.map((worker, part) => computeIn(worker, job, { part, of: all.length }, take, gate)));

  function take(piece: unknown): void {
    if (!signal?.aborted) onPiece(piece as Piece);
  }
}

/** Has a worker compute its share. Resolves when all has been taken; rejects if it fails. */
function computeIn(
  worker: Worker,
  job: AnyJob,
  share: JobShare,
  take: (piece: unknown) => void,
  gate: Gate,
): Promise<void> {
  const tell = (request: Request) => worker.postMessage(request);
  return new Promise((resolve, reject) => {
    worker.onmessage = async ({ data }: MessageEvent<Reply>) => {
      // What comes while it is stopped waits, in order, and the worker waits with it.
      while (gate.stopped) await gate.passed();
      try {
        if (data.type === 'done') resolve();
        else if (data.type === 'failed') reject(new Error(data.reason));
        else if (data.type === 'piece') {
          tell({ type: 'more', pieces: 1 });
          take(data.piece);
        }
      } catch (error) {
        reject(error);
      }
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    tell({ type: 'job', job, share, pieces: ahead });
  });
}
