import type { Experiment } from '../core/experiment/experiment.ts';
import type { JobShare } from '../core/grids/grid-job.ts';
import type { RunsJob } from '../core/runs/runs-job.ts';
import type { JobKind } from './job-kind.ts';
import { loadPartsFor, prepareExperiment } from './job-parts.ts';

/*
 * Every kind of job, by the `kind` of its jobs: where a worker finds what computes it, and how it comes by what that needs. A worker loads
 * only the kind that it is asked for.
 */

/** A piece, and the memory to hand over with it. */
export type Posted = readonly [piece: unknown, transfers: Transferable[]];

/** Computes a share of a job in a worker. Rejects if what the job needs cannot be prepared. */
export type Compute<Job> = (job: Job, share: JobShare) => Promise<Iterator<Posted>>;

/** One row: loads a kind, and says what it is given. */
const row =
  <Job, Given, Piece>(
    load: () => Promise<Pick<JobKind<Job, Given, Piece, unknown>, 'pieces' | 'transfers'>>,
    give: (job: Job) => Promise<Given>,
  ) =>
  async (): Promise<Compute<Job>> => {
    const { pieces, transfers } = await load();
    function* posted(given: Given, job: Job, share: JobShare): Generator<Posted, void, undefined> {
      for (const piece of pieces(given, job, share)) yield [piece, transfers(piece)];
    }
    return async (job, share) => posted(await give(job), job, share);
  };

const preparedFor = ({ experiment }: { readonly experiment: Omit<Experiment, 'view'> }) =>
  prepareExperiment(experiment);
/** Where the starts are lifted already, no plane has to be spanned: without runs none is. */
const preparedForRuns = ({ experiment, lifted }: RunsJob) =>
  prepareExperiment(lifted ? { ...experiment, runs: [] } : experiment);
const loadGrid = () => import('./kinds/grid.ts').then(({ gridKind }) => gridKind);

export const jobKinds = {
  map: row(loadGrid, preparedFor),
  sweep: row(loadGrid, preparedFor),
  runs: row(() => import('./kinds/runs.ts').then(({ runsKind }) => runsKind), preparedForRuns),
  plane: row(
    () => import('./kinds/plane.ts').then(({ planeKind }) => planeKind),
    () => import('../core/network/planes/plane-job.ts').then(({ planePieces }) => ({ pieces: planePieces })),
  ),
  span: row(
    () => import('./kinds/span.ts').then(({ spanKind }) => spanKind),
    ({ experiment }) => loadPartsFor(experiment),
  ),
  training: row(
    () => import('./kinds/training.ts').then(({ trainingKind }) => trainingKind),
    () => import('../core/training/trainers.ts').then(({ findTrainer }) => ({ findOptimizer: findTrainer })),
  ),
};

export type KindName = keyof typeof jobKinds;

/** The jobs that a worker can be asked for. */
export type AnyJob = {
  readonly [K in KindName]: Parameters<Awaited<ReturnType<(typeof jobKinds)[K]>>>[0] & { readonly kind: K };
}[KindName];
