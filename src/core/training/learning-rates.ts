import type { NetworkObjective } from '../network/index.ts';
import { constantRates, type Method } from '../optimizers/descend.ts';
import { findSchedule } from '../schedules/index.ts';
import { type ScheduleSpec, scheduledRates, valuesOf } from '../schedules/rates.ts';
import type { Watched } from './point.ts';

/** The learning rates of a run, where a schedule that watches it is told how it goes. */
export interface LearningRates {
  /** `rates[k]` is that of update k + 1: of all updates, or for a schedule that watches, up to the one that was last prepared. */
  readonly rates: Float64Array;
  /** Whether the schedule has to be told the loss of the training data after k updates, before update k + 1 is prepared. */
  readonly isToldAt: (k: number) => boolean;
  readonly tell: (loss: number) => void;
  /** Writes the rate of update k + 1. */
  readonly prepare: (k: number) => void;
  /** What the schedule has been told so far. */
  readonly watched: () => Watched | null;
}

/**
 * The learning rates of a run that is at step `k`, `updates` in all. A schedule that watches is told the loss of all training data at the end of
 * every epoch, once its warm-up is over: as Keras and PyTorch tell theirs, and of a batch of everything after every update. `before` is what it
 * had been told by then; another schedule begins to watch from `k` on.
 */
export function createLearningRates(
  method: Method,
  schedule: ScheduleSpec | undefined,
  objective: NetworkObjective,
  x: Float64Array,
  { k, updates, perEpoch }: { readonly k: number; readonly updates: number; readonly perEpoch: number },
  before: Watched | null,
): LearningRates {
  const scheduled = (spec: ScheduleSpec) => scheduledRates(spec, objective, method, x, updates, objective);
  const watch = schedule && findSchedule(schedule.id)?.watch?.(valuesOf(schedule.settings, objective.functions));
  if (!watch) {
    const rates = schedule ? scheduled(schedule) : constantRates(method.settings.learningRate, updates);
    return { rates, isToldAt: () => false, tell() {}, prepare() {}, watched: () => null };
  }
  const { settings } = schedule;
  const warming = scheduled({ id: 'constant', settings });
  const isSame = before !== null && JSON.stringify(before.schedule) === JSON.stringify(schedule);
  const since = isSame ? before.since : Math.max(k, Math.ceil(valuesOf(settings).number('warmup')));
  const losses = isSame ? [...before.losses] : [];
  const rates = new Float64Array(updates);
  let factor = 1;
  for (const loss of losses) factor = watch(loss);
  return {
    rates,
    isToldAt: (at) => at > since && at % perEpoch === 0,
    tell(loss) {
      losses.push(loss);
      factor = watch(loss);
    },
    prepare(at) {
      rates[at] = warming[at] * factor;
    },
    watched: () => ({ schedule, since, losses: [...losses] }),
  };
}
