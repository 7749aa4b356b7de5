import { type GridJob, piecesOf } from '../core/grids/grid-job.ts';
import type { GridPiece, RunGrid } from '../core/grids/run-grid.ts';
import type { Prepared } from '../core/runs/run.ts';
import { beginGrid } from './compute-here.ts';
import type { ComputeOptions } from './compute-options.ts';
import type { Reply, Request } from './messages.ts';
import { takeInSlices } from './slices.ts';

/** One worker with the program that this module's bundle has for it. */
const startOwnWorker = (): Worker => new Worker(new URL('./cell-worker.ts', import.meta.url), { type: 'module' });

/** A few workers: all but one of the machine's processors, since the page needs one too. */
const usualWorkers = (): number => Math.max(1, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1));

/** Milliseconds to wait for a worker's first word before it counts as refused. */
const patience = 4000;

/**
 * Computes a convergence map or a sweep in workers, coarse first and then finer. Where workers are refused (a sandboxed frame, a policy, a
 * script that does not load) the page's own thread does the same work in slices, and stays usable; the numbers are the same.
 * Rejects with the signal's reason if aborted, with a RangeError if the grid has no size, or with an Error if the job fails.
 */
export async function computeGrid(job: GridJob, options: ComputeOptions = {}): Promise<RunGrid> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const { grid, take } = beginGrid(job, onProgress);
  const team: Worker[] = [];
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    await Promise.race([aborted, compute(job, options, team, take)]);
    return grid;
  } finally {
    for (const worker of team) worker.terminate();
  }
}

async function compute(
  job: GridJob,
  { signal, prepared, startWorker = startOwnWorker, workers = usualWorkers() }: ComputeOptions,
  team: Worker[],
  onPiece: (piece: GridPiece) => void,
): Promise<void> {
  // One at first: where it is refused, so are the others.
  const first = await hire(startWorker, team);
  if (!first) return takeInSlices(piecesOf(prepared ?? (await prepareHere(job)), job), onPiece, signal);
  const others = await Promise.all(Array.from({ length: workers - 1 }, () => hire(startWorker, team)));
  const hired = [first, ...others.filter((worker) => worker !== null)];
  // Cancelled while they were starting: they have been terminated, or have started too late for that.
  if (signal?.aborted) for (const worker of hired) worker.terminate();
  else
    await Promise.all(hired.map((worker, part) => work(worker, { job, share: { part, of: hired.length } }, onPiece)));
}

/** Prepares a job on the page's own thread; what that takes is loaded only then. */
async function prepareHere(job: GridJob): Promise<Prepared> {
  return (await import('./job-parts.ts')).prepareJob(job);
}

/** Starts a worker and waits until it says that it runs; null if it is refused. */
function hire(start: () => Worker, team: Worker[]): Promise<Worker | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = start();
    } catch {
      resolve(null);
      return;
    }
    team.push(worker);
    const impatience = setTimeout(() => resolve(null), patience);
    const decide = (answer: Worker | null) => {
      clearTimeout(impatience);
      resolve(answer);
    };
    worker.onmessage = () => decide(worker);
    worker.onerror = (event) => {
      event.preventDefault();
      decide(null);
    };
  });
}

/** Has a worker compute its share. Resolves when it is done; rejects if it fails. */
function work(worker: Worker, request: Request, onPiece: (piece: GridPiece) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.type === 'piece') onPiece(data.piece);
      else if (data.type === 'done') resolve();
      else if (data.type === 'failed') reject(new Error(data.reason));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
}
