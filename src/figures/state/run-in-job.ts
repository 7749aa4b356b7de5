import { batch, computed, effect, signal } from '@preact/signals-core';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { RunsSoFar } from '../../core/runs/runs-job.ts';
import { runsKind } from '../../workers/kinds/runs.ts';
import { runJob } from '../../workers/run-job.ts';
import type { JobOptions, Task } from '../../workers/task.ts';
import { createBackground } from './background.ts';
import type { Runner, Setup } from './store.ts';

const none: readonly FinishedRun[] = [];

/**
 * Computes the runs in workers, or in slices where there are none: one run after the other is there, of the setup as it stands. When that
 * changes, none is, and what is under way for the setup before is cancelled. What fails is one of the store's failures. `options` are for
 * tests.
 */
export const runInJob =
  (options: Pick<JobOptions<Prepared, RunsSoFar>, 'startWorker' | 'workers'> = {}): Runner =>
  ({ setup, prepared, failures }) => {
    const found = signal<{ readonly of: Setup | null; readonly runs: readonly FinishedRun[] }>({
      of: null,
      runs: none,
    });
    const progress = signal(0);
    const stopped = signal(false);
    const background = createBackground(failures);
    let task: Task<RunsSoFar> | undefined;

    const compute = (now: Setup) => async (signal: AbortSignal) => {
      progress.value = 0;
      task = runJob(
        runsKind,
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
    const unfollow = effect(() => background.begin(compute(setup.value)));

    return {
      runs: computed(() => (found.value.of === setup.value ? found.value.runs : none)),
      computing: {
        progress,
        stopped,
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
  };
