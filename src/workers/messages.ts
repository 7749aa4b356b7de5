import type { GridJob, JobShare } from '../core/grids/grid-job.ts';
import type { GridPiece } from '../core/grids/run-grid.ts';

/** What a worker is asked: one job in its life; to cancel it is to terminate it. */
export interface Request {
  readonly job: GridJob;
  readonly share: JobShare;
}

/** What a worker says: that it runs (before it is asked), a piece, that there are no more, or why it cannot go on. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'piece'; readonly piece: GridPiece }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };
