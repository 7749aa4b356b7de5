import type { CellJob, JobShare } from '../core/grids/grid-job.ts';
import type { CellBatch } from '../core/grids/run-grid.ts';

/** What a worker is asked: one job in its life; to cancel it is to terminate it. */
export interface Request {
  readonly job: CellJob;
  readonly share: JobShare;
}

/** What a worker says: that it runs (before it is asked), a batch, that there are no more, or why it cannot go on. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'batch'; readonly batch: CellBatch }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };
