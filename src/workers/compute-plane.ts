import type { ValueGrid } from '../core/grids/value-grid.ts';
import type { LandscapeInPieces } from '../core/grounds/ground.ts';
import type { PlaneJob } from '../core/network/planes/plane-job.ts';
import type { Parts } from '../core/runs/prepare.ts';
import { planeKind } from './kinds/plane.ts';
import { type SpanJob, type Spanned, spanKind } from './kinds/span.ts';
import { runJob } from './run-job.ts';
import type { JobOptions, Task } from './task.ts';

/** Computes the values of a network's plane in workers, coarse first and then finer. */
export const computePlane = (
  job: PlaneJob,
  options: JobOptions<Pick<LandscapeInPieces, 'pieces'>, ValueGrid>,
): Task<ValueGrid> => runJob(planeKind, job, options);

/** Spans the plane of an experiment's runs in a worker. */
export const spanPlane = (job: SpanJob, options: JobOptions<Parts, Spanned>): Task<Spanned> =>
  runJob(spanKind, job, options);
