import type { RunGrid } from '../core/grids/run-grid.ts';
import type { Prepared } from '../core/runs/run.ts';

/** How a job is computed. */
export interface ComputeOptions {
  /** Aborting it stops all work at once; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Called after every piece with the grid so far, which is the same object each time, and how much of it is its own: 0 … 1. */
  readonly onProgress?: (grid: RunGrid, share: number) => void;
  /** The job's experiment, prepared, for where the page's own thread does the work; left out, it is prepared then. */
  readonly prepared?: Prepared;
  /** Starts a worker; may throw where the page may have none. */
  readonly startWorker?: () => Worker;
  /** How many workers at most. */
  readonly workers?: number;
}
