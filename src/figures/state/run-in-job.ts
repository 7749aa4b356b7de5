import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { RunsJob, RunsSoFar } from '../../core/runs/runs-job.ts';
import type { JobOptions } from '../../workers/task.ts';
import { createBackground } from './background.ts';
import { watchWork } from './computing.ts';
import type { Computing, Runner, RunnerSource, Setup, Store } from './store.ts';

const none: readonly FinishedRun[] = [];

/** What jobs are begun with; for tests. */
export type RunOptions = Pick<JobOptions<Prepared, RunsSoFar>, 'startWorker' | 'workers'>;

/** Runs that come from a job, and what goes on there. */
export interface RunsInJob extends Pick<Store, 'runs' | 'isComplete'> {
  readonly computing: Computing;
}

/** A runner that computes everything in jobs. */
export const runInJob =
  (options: RunOptions = {}): Runner =>
  (source) => {
    const { computing, ...job } = runsInJob(source, source.setup, options);
    return { ...job, computing: computed(() => (job.isComplete.value ? null : computing)) };
  };

/**
 * Computes the runs of the setup that is `wanted`, in workers, or in slices where there are none: one run after the other is there, of the
 * setup as it stands. When that changes, none is, and what is under way for the setup before is cancelled. While nothing is wanted nothing is
 * computed. What computes is loaded with the first job. What fails is one of the store's failures. `liftedOf` gives the parameters that the
 * starts stand for, where they are not those parameters.
 */
export function runsInJob(
  { setup, prepared, failures }: Pick<RunnerSource, 'setup' | 'prepared' | 'failures'>,
  wanted: ReadonlySignal<Setup | null>,
  options: RunOptions,
  liftedOf: (setup: Setup) => Pick<RunsJob, 'lifted'> = () => ({}),
): RunsInJob {
  const found = signal<{ readonly of: Setup; readonly on: Prepared; readonly runs: readonly FinishedRun[] } | null>(
    null,
  );
  const background = createBackground(failures);
  const { computing, tell, take } = watchWork(() => {
    unfollow();
    background.cancel();
  });

  const compute = (now: Setup) => async (signal: AbortSignal) => {
    const { computeInJob } = await import('../../workers/compute-runs.ts');
    if (signal.aborted) return;
    const on = prepared.peek();
    const task = computeInJob(
      { kind: 'runs', experiment: now, ...liftedOf(now) },
      {
        ...options,
        given: on,
        signal,
        onProgress: ({ finished }, share) =>
          batch(() => {
            tell(share);
            if (finished !== found.peek()?.runs) found.value = { of: now, on, runs: finished };
          }),
      },
    );
    take(task);
    await task.done;
  };
  const unfollow = effect(() => {
    const now = wanted.value;
    tell(0);
    if (now) background.begin(compute(now));
    else background.cancel();
  });

  return {
    runs: computed(() => {
      const last = found.value;
      return last?.of === setup.value && last.on === prepared.value ? last.runs : none;
    }),
    isComplete: computed(() => computing.progress.value === 1),
    computing,
  };
}
