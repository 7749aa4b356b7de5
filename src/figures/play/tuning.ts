import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { RunGrid } from '../../core/grids/run-grid.ts';
import {
  meanStartLoss,
  rateByLastLoss,
  ratesOf,
  type TunedRate,
  type TuningPlan,
  tuningSweeps,
} from '../../core/grids/tune.ts';
import { otherWells } from '../../core/grids/verdict.ts';
import { computeRuns, type Prepared } from '../../core/runs/run.ts';
import { createGate, type Gate } from '../../workers/gate.ts';
import type { Task } from '../../workers/task.ts';
import type { Setup, Store } from '../state/store.ts';
import { computeSweep } from './compute-sweep.ts';

/** What came of a tuning. */
export interface TuningResult {
  readonly plan: TuningPlan;
  /** What was tuned, and what has been made of it. */
  readonly before: Setup;
  readonly after: Setup;
  readonly found: readonly TunedRate[];
  /** The loss that all begin with, as the mean over the starts. */
  readonly startLoss: number;
  /** For each run, through how many wells it leaps with its new rate beside the one that it ends in: the most, over the starts. */
  readonly leaps: readonly number[];
}

/** Where a fair comparison stands. */
export interface Tuning {
  readonly plan: TuningPlan;
  /** How much has been computed, 0 … 1; null while nothing is. */
  readonly share: number | null;
  /** True while it waits to be told to go on. */
  readonly paused: boolean;
  readonly result: TuningResult | null;
}

/** A fair comparison of a store's runs, and what a reader does with it. */
export interface FairTuning {
  readonly tuning: ReadonlySignal<Tuning>;
  readonly setPlan: (change: Partial<TuningPlan>) => void;
  /**
   * Resolves when it is done or has been cancelled, by a reader or since the experiment has been changed meanwhile. If it fails, that is one
   * of the store's failures.
   */
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  /** Leaves off, and keeps what has been computed. */
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly stop: () => void;
}

/** A tuning under way. */
interface Running {
  readonly controller: AbortController;
  readonly of: Setup;
  /** What is passed before every sweep, and the last of these. */
  readonly gate: Gate;
  task?: Task<RunGrid>;
}

/** How many rates a reader can have tried. */
export const counts = [13, 25, 49, 97] as const;
/** No range goes further. */
const farthest = { low: 1e-12, high: 1e6 };

/** What is tried unless the reader says otherwise: all that the control of a learning rate offers, eight to a power of ten. */
export const usualPlan: TuningPlan = { low: 1e-5, high: 10, count: 49 };

/** True for a range of learning rates that can be tried. */
export const isRange = ({ low, high }: Pick<TuningPlan, 'low' | 'high'>): boolean =>
  low >= farthest.low && high <= farthest.high && low < high;

/** Tunes the learning rates of a store's runs, one run after the other. `compute` is for tests. */
export function fairTuning(store: Store, compute: typeof computeSweep = computeSweep): FairTuning {
  const tuning = signal<Tuning>({ plan: usualPlan, share: null, paused: false, result: null });
  let running: Running | null = null;
  const change = (next: Partial<Tuning>) => {
    tuning.value = { ...tuning.peek(), ...next };
  };
  const cancel = () => {
    running?.controller.abort();
    running = null;
    change({ share: null, paused: false });
  };
  // What is being tuned must not change under it.
  const stop = effect(() => {
    const now = store.setup.value;
    if (running && now !== running.of) cancel();
  });

  async function tune(own: Running): Promise<void> {
    const { of: before, gate } = own;
    const { signal: cancelled } = own.controller;
    const { plan } = tuning.peek();
    const rates = ratesOf(plan);
    const given = store.prepared.peek();
    const experiment = store.experiment.peek();
    const found: TunedRate[] = [];
    const startLoss = meanStartLoss(given, experiment);
    const all = before.runs.length * before.starts.length;
    let done = 0;
    for (const [run] of before.runs.entries()) {
      const grids: RunGrid[] = [];
      for (const sweep of tuningSweeps(experiment, run, rates)) {
        const onProgress = (_: RunGrid, share: number) => {
          if (!cancelled.aborted) change({ share: (done + share) / all });
        };
        await gate.passed();
        own.task = await compute(sweep, { given, signal: cancelled, onProgress });
        if (gate.stopped) own.task.stop();
        grids.push(await own.task.done);
        done++;
      }
      found.push(rateByLastLoss(run, rates, grids, startLoss, given.surface.criticalPoints));
    }
    await gate.passed();
    cancelled.throwIfAborted();
    running = null;
    const after: Setup = {
      ...before,
      runs: before.runs.map((spec, i) => {
        const { best } = found[i];
        return best ? { ...spec, settings: { ...spec.settings, learningRate: best.rate } } : spec;
      }),
    };
    const leaps = leapsOf(given, after, found);
    store.setup.value = after;
    change({ share: null, result: { plan, before, after, found, startLoss, leaps } });
  }

  const fair: FairTuning = {
    tuning,
    setPlan: (plan) => change({ plan: { ...tuning.peek().plan, ...plan } }),
    async start() {
      store.failures.remove(startAgain);
      if (running || !isRange(tuning.peek().plan)) return;
      const controller = new AbortController();
      const own: Running = { controller, of: store.setup.peek(), gate: createGate(controller.signal) };
      running = own;
      change({ share: 0 });
      try {
        await tune(own);
      } catch (reason) {
        if (controller.signal.aborted) return;
        cancel();
        store.failures.add(reason, startAgain);
      }
    },
    cancel,
    pause() {
      if (!running) return;
      running.gate.stop();
      running.task?.stop();
      change({ paused: true });
    },
    goOn() {
      if (!running) return;
      change({ paused: false });
      running.gate.goOn();
      running.task?.goOn();
    },
    stop() {
      stop();
      running?.controller.abort();
    },
  };
  const startAgain = () => void fair.start();
  return fair;
}

/** How many wells each run leaps through; none of them where a run descends more than its surface shows. */
function leapsOf(given: Prepared, after: Setup, found: readonly TunedRate[]): number[] {
  const leaps = after.runs.map(() => 0);
  if (given.lift || given.surface.criticalPoints.length < 2) return leaps;
  for (const run of computeRuns(given, after)) {
    const wells = otherWells(run, given.surface, found[run.spec].arrival?.step ?? null);
    leaps[run.spec] = Math.max(leaps[run.spec], wells);
  }
  return leaps;
}
