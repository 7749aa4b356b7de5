import type { GridJob } from '../core/grids/grid-job.ts';
import type { RunGrid } from '../core/grids/run-grid.ts';
import type { Prepared } from '../core/runs/run.ts';
import { gridKind } from './kinds/grid.ts';
import { runJob } from './run-job.ts';
import type { JobOptions, Task } from './task.ts';

/** Computes a convergence map or a sweep in workers, coarse first and then finer. Rejects with a RangeError if the grid has no size. */
export const computeGrid = (job: GridJob, options: JobOptions<Prepared, RunGrid>): Task<RunGrid> =>
  runJob(gridKind, job, options);
