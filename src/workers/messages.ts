import type { JobShare } from '../core/grids/grid-job.ts';
import type { AnyJob, KindName } from './job-kinds.ts';

/**
 * What a worker is told: which kind of job to load; one job in its life, and how many pieces it may compute; that it may compute more. To
 * stop it is to tell it no more, to cancel it is to terminate it.
 */
export type Request =
  | { readonly type: 'load'; readonly kind: KindName }
  | { readonly type: 'job'; readonly job: AnyJob; readonly share: JobShare; readonly pieces: number }
  | { readonly type: 'more'; readonly pieces: number };

/** What a worker says: that it can compute the kind, or cannot load it; a piece; that there are no more; why it cannot go on. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'refused' }
  | { readonly type: 'piece'; readonly piece: unknown }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };
