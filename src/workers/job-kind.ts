import type { JobShare } from '../core/grids/grid-job.ts';

/**
 * A kind of job: how its pieces are computed, and what they add up to. A job is a plain object whose `kind` names a row of the table in
 * job-kinds.ts; `Given` is what it needs beside that, such as what has been prepared of its experiment, and a `Piece` can be posted.
 */
export interface JobKind<Job, Given, Piece, Result> {
  /** The pieces of a share of a job, computed as they are asked for: each a few milliseconds of work. */
  readonly pieces: (given: Given, job: Job, share: JobShare) => Iterable<Piece>;
  /** The memory of a piece, to be handed over where it would else be copied. */
  readonly transfers: (piece: Piece) => Transferable[];
  /** True if several workers may share a job: its pieces then come in any order. */
  readonly shared: boolean;
  /** What a job comes to before its first piece, and what adds a piece to that and says how much is there: 0 … 1. */
  readonly begin: (given: Given, job: Job) => { readonly result: Result; readonly take: (piece: Piece) => number };
}

/** All of a job: the share of one who computes it alone. */
export const whole: JobShare = { part: 0, of: 1 };
