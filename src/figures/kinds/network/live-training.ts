import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { layoutOf } from '../../../core/network/layout.ts';
import type { Prepared } from '../../../core/runs/run.ts';
import type { Change, TrainingPlan } from '../../../core/training/plan.ts';
import { planOf } from '../../../core/training/plan-of.ts';
import type { TrainedRun, TrainingSoFar } from '../../../core/training/training-job.ts';
import type { JobOptions, Task } from '../../../workers/task.ts';
import { createBackground } from '../../state/background.ts';
import type { Computing, Setup, Store } from '../../state/store.ts';

/** What there is of the training of a setup. */
export interface Trained {
  readonly plan: TrainingPlan;
  /** None before the first piece. */
  readonly runs: readonly TrainedRun[];
  /** True while these are of settings that have just been others: it is being trained anew. */
  readonly stale: boolean;
}

/** The training of a store's network as it stands. */
export interface LiveTraining {
  readonly trained: ReadonlySignal<Trained>;
  readonly computing: ReadonlySignal<UnderWay | null>;
  /** What has been set anew under way, in the order of steps. */
  readonly changes: Signal<readonly Change[]>;
  /** Has it trained, if it has not been: the reader has touched something. */
  readonly touch: () => void;
  readonly stop: () => void;
}

/** A training under way. */
export interface UnderWay extends Pick<Computing, 'stop' | 'goOn'> {
  readonly percent: number;
  readonly stopped: boolean;
}

/** What it follows and begins with. */
export interface LiveTrainingSource {
  readonly store: Pick<Store, 'setup' | 'prepared' | 'failures' | 'opened'>;
  readonly onScreen: ReadonlySignal<boolean>;
  /** Runs of the setup as it is now, which came with the page; none where none did: then it is trained as soon as it is seen. */
  readonly kept: readonly TrainedRun[] | null;
  /** For tests. */
  readonly options?: Pick<JobOptions<unknown, TrainingSoFar>, 'startWorker' | 'workers'>;
  readonly rest?: number;
}

/** Milliseconds for which settings must have been left alone before they are trained. */
const usualRest = 120;

/** What decides on whether runs of one setup may stand for a moment for those of another. */
const kinOf = ({ ground, starts, seed, steps, runs }: Setup) =>
  JSON.stringify([ground, starts, seed, steps, runs.map(({ optimizer }) => optimizer)]);

/**
 * Trains the network of a store whenever it has become another: in workers, or in slices on the page. Nothing is trained before the first touch,
 * nothing off the screen. What is under way for a setup that is no more is cancelled, and nothing that comes of it is taken; runs of settings that
 * have just changed stay, marked as stale, until the first piece of the new ones.
 */
export function liveTraining({ store, onScreen, kept, options, rest = usualRest }: LiveTrainingSource): LiveTraining {
  const { setup, prepared, failures, opened } = store;
  const changes = signal<readonly Change[]>([]);
  const plan = computed(() => planOf(setup.value, prepared.value, fittingChanges(changes.value, prepared.value)));
  const first = plan.peek();
  const found = signal<{ readonly of: TrainingPlan; readonly kin: string; readonly runs: readonly TrainedRun[] }>({
    of: first,
    kin: kinOf(setup.peek()),
    runs: kept ?? [],
  });
  const touched = signal(kept === null);
  const progress = signal<number | null>(null);
  const stopped = signal(false);
  const background = createBackground(failures);
  let task: Task<TrainingSoFar> | null = null;
  let begun: TrainingPlan | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const compute = (now: TrainingPlan, kin: string) => async (cancelled: AbortSignal) => {
    const { computeTraining } = await import('../../../workers/compute-training.ts');
    if (cancelled.aborted) return;
    const { findOptimizer } = prepared.peek();
    let waiting = false;
    let done = false;
    const show = ({ runs }: TrainingSoFar, share: number) => {
      if (cancelled.aborted) return;
      batch(() => {
        progress.value = share;
        found.value = { of: now, kin, runs };
      });
    };
    task = computeTraining(now, {
      ...options,
      given: { findOptimizer },
      signal: cancelled,
      onProgress(result, share) {
        // Once a frame is often enough.
        if (waiting) return;
        waiting = true;
        inFrame(() => {
          waiting = false;
          // What is whole is there already.
          if (!done) show(result, share);
        });
      },
    });
    if (stopped.peek() || !onScreen.peek()) task.stop();
    const result = await task.done;
    done = true;
    show(result, 1);
    progress.value = null;
  };

  const stops = [
    effect(() => {
      const now = plan.value;
      if (now === begun || (!touched.value && now === first)) return;
      clearTimeout(timer);
      const kin = kinOf(setup.peek());
      const begin = () => {
        begun = now;
        stopped.value = false;
        progress.value = 0;
        background.begin(compute(now, kin));
      };
      // The first training begins at once; what is under way for another setup ends now.
      if (begun === null) return begin();
      background.cancel();
      task = null;
      progress.value = 0;
      timer = setTimeout(begin, rest);
    }),
    effect(() => {
      const goes = onScreen.value && !stopped.value;
      if (goes) task?.goOn();
      else task?.stop();
    }),
    // Another experiment was opened: what was set anew under way belonged to the one before.
    effect(() => {
      void opened.value;
      if (changes.peek().length > 0) changes.value = [];
    }),
  ];
  return {
    changes,
    trained: computed(() => {
      const now = plan.value;
      const { of, kin, runs } = found.value;
      if (of === now) return { plan: now, runs, stale: false };
      return kin === kinOf(setup.value) ? { plan: now, runs, stale: true } : { plan: now, runs: [], stale: false };
    }),
    computing: computed(() => {
      if (progress.value === null) return null;
      return {
        percent: Math.floor(100 * progress.value),
        stopped: stopped.value,
        stop: () => {
          stopped.value = true;
        },
        goOn: () => {
          stopped.value = false;
        },
      };
    }),
    touch() {
      touched.value = true;
    },
    stop() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      background.cancel();
    },
  };
}

/** Those that the network has all parameters for: it may have become smaller. */
function fittingChanges(changes: readonly Change[], { training }: Pick<Prepared, 'training'>): readonly Change[] {
  if (!training || changes.every(({ parameters }) => !parameters)) return changes;
  const { dimension } = layoutOf(training.network);
  return changes.filter(({ parameters = [] }) => parameters.every(([place]) => place < dimension));
}

/** Does something in the next frame, or soon where there are no frames. */
function inFrame(work: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') setTimeout(work);
  else requestAnimationFrame(work);
}
