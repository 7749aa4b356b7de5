import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { RunsSoFar } from '../../core/runs/runs-job.ts';
import type { JobOptions, Task } from '../../workers/task.ts';
import { createBackground } from './background.ts';
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
 * computed. What computes is loaded with the first job. What fails is one of the store's failures.
 */
export function runsInJob(
  { setup, prepared, failures }: RunnerSource,
  wanted: ReadonlySignal<Setup | null>,
  options: RunOptions,
): RunsInJob {
  const found = signal<{ readonly of: Setup | null; readonly runs: readonly FinishedRun[] }>({ of: null, runs: none });
  const progress = signal(0);
  const stopped = signal(false);
  const background = createBackground(failures);
  let task: Task<RunsSoFar> | undefined;

  const compute = (now: Setup) => async (signal: AbortSignal) => {
    const { computeInJob } = await import('../../workers/compute-runs.ts');
    if (signal.aborted) return;
    task = computeInJob(
      { kind: 'runs', experiment: now },
      {
        ...options,
        given: prepared.peek(),
        signal,
        onProgress: ({ finished }, share) =>
          batch(() => {
            progress.value = share;
            if (finished !== found.peek().runs) found.value = { of: now, runs: finished };
          }),
      },
    );
    if (stopped.peek()) task.stop();
    await task.done;
  };
  const unfollow = effect(() => {
    const now = wanted.value;
    progress.value = 0;
    if (now) background.begin(compute(now));
    else background.cancel();
  });

  return {
    runs: computed(() => (found.value.of === setup.value ? found.value.runs : none)),
    isComplete: computed(() => progress.value === 1),
    computing: {
      progress,
      stopped,
      percent: computed(() => Math.floor(100 * progress.value)),
      stop() {
        stopped.value = true;
        task?.stop();
      },
      goOn() {
        stopped.value = false;
        task?.goOn();
      },
      end() {
        unfollow();
        background.cancel();
      },
    },
  };
}
