import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { prepare } from '../../core/runs/prepare.ts';
import type { TrainingPlan } from '../../core/training/plan.ts';
import { planOf } from '../../core/training/plan-of.ts';
import type { TrainedRun } from '../../core/training/training-job.ts';
import type { LiveTraining } from '../kinds/network/live-training.ts';
import { createBackground } from '../state/background.ts';
import { loadedParts } from '../state/loader.ts';
import type { Store } from '../state/store.ts';

/** How many seeds a reader can have trained, that of the experiment among them. */
export const seedCounts = [1, 3, 5, 10] as const;

/** The same training from other seeds. */
export interface FurtherSeeds {
  /** How many are asked for, that of the experiment among them. */
  readonly count: ReadonlySignal<number>;
  readonly setCount: (count: number) => void;
  /** What has been trained so far, of each further seed its runs. None while there is anything else to train. */
  readonly trained: ReadonlySignal<readonly (readonly TrainedRun[])[]>;
  readonly stop: () => void;
}

/** The plan of a store's training from another seed: other weights to begin with, and another order of the batches. */
export function planFrom(store: Pick<Store, 'setup'>, seed: number): TrainingPlan {
  const setup = { ...store.setup.peek(), seed };
  return planOf(setup, prepare(setup, loadedParts));
}

/** Trains from further seeds, one after the other, once the training itself has come to its end. What has been set anew under way holds for them too. */
export function furtherSeeds(
  store: Store,
  training: Pick<LiveTraining, 'trained' | 'computing' | 'changes'>,
): FurtherSeeds {
  const count = signal<number>(1);
  const trained = signal<readonly (readonly TrainedRun[])[]>([]);
  const background = createBackground(store.failures);
  let of: { readonly plan: TrainingPlan; readonly count: number } | null = null;

  const stop = effect(() => {
    const { plan, stale, runs } = training.trained.value;
    const isDone = !stale && training.computing.value === null && runs.length > 0;
    const asked = count.value;
    if (of?.plan === plan && of.count === asked && isDone) return;
    background.cancel();
    of = null;
    trained.value = [];
    if (asked < 2 || !isDone) return;
    of = { plan, count: asked };
    const changes = training.changes.peek();
    background.begin(async (cancelled) => {
      const { computeTraining } = await import('../../workers/compute-training.ts');
      const found: (readonly TrainedRun[])[] = [];
      for (let further = 1; further < asked; further++) {
        cancelled.throwIfAborted();
        const from = planFrom(store, (store.setup.peek().seed + further) % 2 ** 32);
        const given = { findOptimizer: store.prepared.peek().findOptimizer };
        const task = computeTraining({ ...from, ...(changes.length > 0 && { changes }) }, { given, signal: cancelled });
        found.push((await task.done).runs);
        if (!cancelled.aborted) trained.value = [...found];
      }
    });
  });
  return {
    count,
    trained,
    setCount(next) {
      count.value = next;
    },
    stop() {
      stop();
      background.cancel();
    },
  };
}
