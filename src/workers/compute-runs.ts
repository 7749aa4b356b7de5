import type { Prepared } from '../core/runs/run.ts';
import type { RunsJob, RunsSoFar } from '../core/runs/runs-job.ts';
import { runsKind } from './kinds/runs.ts';
import { runJob } from './run-job.ts';
import type { JobOptions, Task } from './task.ts';

/** Computes the runs of an experiment in workers, one after the other. */
export const computeInJob = (job: RunsJob, options: JobOptions<Prepared, RunsSoFar>): Task<RunsSoFar> =>
  runJob(runsKind, job, options);
