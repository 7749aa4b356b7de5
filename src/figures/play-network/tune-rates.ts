import { batch, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { RunSpec } from '../../core/experiment/experiment.ts';
import type { Measures } from '../../core/training/measures.ts';
import type { TrainingPlan } from '../../core/training/plan.ts';
import { planOf } from '../../core/training/plan-of.ts';
import type { TrainedRun } from '../../core/training/training-job.ts';
import { createBackground } from '../state/background.ts';
import type { Setup, Store } from '../state/store.ts';

/** The learning rates that are tried of every optimizer: two to each power of ten, by as good as equal factors. */
export const triedRates: readonly number[] = [-4, -3, -2, -1, 0].flatMap((power) =>
  [1, 3].map((digit) => Number(`${digit}e${power}`)),
);

/** What came of trying rates for one optimizer. */
export interface TriedOptimizer {
  readonly optimizer: string;
  /** The rate with the lowest loss in the end, and what was measured there; null where none ended with finite numbers. */
  readonly best: { readonly rate: number; readonly measures: Measures } | null;
  /** How many rates did not end with finite numbers. */
  readonly lost: number;
}

/** A comparison under way, or what came of it. */
export interface TuningOfRates {
  /** Whole percent; null while nothing is computed. */
  readonly percent: number | null;
  readonly found: readonly TriedOptimizer[] | null;
  /** True where the experiment is no longer the one that was tuned. */
  readonly changed: boolean;
}

/** A fair comparison: each optimizer at the learning rate that suits it best, found by as many trainings for each. */
export interface RateTuning {
  readonly state: ReadonlySignal<TuningOfRates>;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly stop: () => void;
}

/** A plan that trains each run once at each of the rates. It records and keeps the ends alone. */
export function tuningPlan(plan: TrainingPlan, rates: readonly number[]): TrainingPlan {
  const every = Math.max(1, plan.updates);
  return {
    ...plan,
    runs: plan.runs.flatMap((run) =>
      rates.map((learningRate): RunSpec => ({ ...run, settings: { ...run.settings, learningRate } })),
    ),
    ...{ recordEvery: every, checkpointEvery: every, mostCheckpoints: 2 },
  };
}

/** The best rate of each run by the loss over validation data in the end, without those over training data. */
export function bestOf(
  runs: readonly Pick<RunSpec, 'optimizer'>[],
  rates: readonly number[],
  trained: readonly Pick<TrainedRun, 'records' | 'finished'>[],
): TriedOptimizer[] {
  return runs.map(({ optimizer }, run) => {
    const own = trained.slice(run * rates.length, (run + 1) * rates.length);
    let best: TriedOptimizer['best'] = null;
    for (const [i, { records, finished }] of own.entries()) {
      const last = records[records.length - 1];
      const measures = last?.validation ?? last?.training;
      if (finished && measures && measures.loss < (best?.measures.loss ?? Number.POSITIVE_INFINITY))
        best = { rate: rates[i], measures };
    }
    return { optimizer, best, lost: own.filter(({ finished }) => !finished).length };
  });
}

/** Tunes the learning rates of a store's runs. What is set anew under way is left out of it: the rate is what is tuned. */
export function rateTuning(store: Store): RateTuning {
  const state = signal<TuningOfRates>({ percent: null, found: null, changed: false });
  const background = createBackground(store.failures);
  let of: Setup | null = null;
  const cancel = () => {
    background.cancel();
    state.value = { ...state.peek(), percent: null };
  };
  const stop = effect(() => {
    const now = store.setup.value;
    if (of === null || now === of) return;
    if (state.peek().percent !== null) cancel();
    else if (!state.peek().changed) state.value = { ...state.peek(), changed: true };
  });
  return {
    state,
    cancel,
    start() {
      const before = store.setup.peek();
      of = before;
      state.value = { percent: 0, found: null, changed: false };
      background.begin(async (cancelled) => {
        const { computeTraining } = await import('../../workers/compute-training.ts');
        if (cancelled.aborted) return;
        const plan = tuningPlan(planOf(before, store.prepared.peek()), triedRates);
        const { runs } = await computeTraining(plan, {
          given: { findOptimizer: store.prepared.peek().findOptimizer },
          signal: cancelled,
          onProgress(_, share) {
            const percent = Math.floor(100 * share);
            if (!cancelled.aborted && percent !== state.peek().percent) state.value = { ...state.peek(), percent };
          },
        }).done;
        cancelled.throwIfAborted();
        const found = bestOf(before.runs, triedRates, runs);
        batch(() => {
          of = {
            ...before,
            runs: before.runs.map((run, i) => {
              const { best } = found[i];
              return best ? { ...run, settings: { ...run.settings, learningRate: best.rate } } : run;
            }),
          };
          store.setup.value = of;
          state.value = { percent: null, found, changed: false };
        });
      });
    },
    stop() {
      stop();
      background.cancel();
    },
  };
}
