import type { Gate } from './gate.ts';
import type { JobKind } from './job-kind.ts';
import { createTabGate } from './tab-gate.ts';

/** What a job is computed with. */
export interface JobOptions<Given, Result> {
  /** What the job needs, for where the page's own thread does the work; a worker prepares it for itself. */
  readonly given: Given;
  /** Aborting it cancels: all work stops for good at once, and `done` rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Called after every piece with what has been computed, which may be the same object each time, and how much of all that is: 0 … 1. */
  readonly onProgress?: (result: Result, share: number) => void;
  /** Starts a worker; may throw where the page may have none. */
  readonly startWorker?: () => Worker;
  /** How many workers at most. */
  readonly workers?: number;
}

/** A job under way; in a page it waits while the tab is hidden. */
export interface Task<Result> {
  /** Stops the work until it is told to go on: nothing is told or taken meanwhile, and what has been computed is kept. */
  readonly stop: () => void;
  readonly goOn: () => void;
  /** What the job comes to. Rejects if it is cancelled, if the job makes no sense, or if it fails. */
  readonly done: Promise<Result>;
}

/** Begins a task whose pieces come from `compute`, which passes the gate before each. */
export function beginTask<Job, Given, Piece, Result>(
  kind: JobKind<Job, Given, Piece, Result>,
  job: Job,
  { given, signal, onProgress }: JobOptions<Given, Result>,
  compute: (onPiece: (piece: Piece) => void, gate: Gate) => Promise<void>,
): Task<Result> {
  const { gate, end } = createTabGate(signal);
  const run = async () => {
    signal?.throwIfAborted();
    const { result, take } = kind.begin(given, job);
    const onPiece = (piece: Piece) => {
      const share = take(piece);
      onProgress?.(result, share);
    };
    await compute(onPiece, gate);
    return result;
  };
  return { stop: gate.stop, goOn: gate.goOn, done: run().finally(end) };
}
