import type { Prepared } from '../../core/runs/run.ts';
import { beginRuns, type RunPiece, type RunsJob, type RunsSoFar, runPieces } from '../../core/runs/runs-job.ts';
import type { JobKind } from '../job-kind.ts';

/** The runs of an experiment: each worker takes some of them. */
export const runsKind: JobKind<RunsJob, Prepared, RunPiece, RunsSoFar> = {
  pieces: runPieces,
  transfers: ({ path, losses, end }) => [path.buffer, losses.buffer, ...(end ? [end.rates.buffer] : [])],
  shared: true,
  begin: beginRuns,
};
