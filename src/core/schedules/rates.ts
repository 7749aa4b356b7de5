import type { Elementary, Objective } from '../objective/objective.ts';
import { formOf, type Method } from '../optimizers/descend.ts';
import { findSchedule, schedules } from './index.ts';
import type { AnySchedule, ScheduleSettings, Values } from './schedule.ts';

/** A schedule of a run: which one, with all its parameters. */
export interface ScheduleSpec {
  readonly id: string;
  readonly settings: ScheduleSettings;
}

/**
 * The learning rate of every update of a run, `rates[k]` for update k + 1, as its schedule has it. One that watches the run is told of a
 * run of its own, step by step, with the loss of `measured`; the run with these rates then goes the same way. Computes with the
 * objective's functions. Throws if there is no such schedule.
 *
 * @example
 * ```ts
 * import { findOptimizer, findSurface, methodOf, scheduledRates } from 'downhill-core';
 *
 * const halving = { id: 'step', settings: { every: 2, factor: 0.5, warmup: 0, warmupFrom: 0 } };
 * const method = methodOf(findOptimizer('sgd')!, { learningRate: 0.1 });
 * scheduledRates(halving, findSurface('bowl')!, method, [1, 1], 5); // → Float64Array(5) [ 0.1, 0.1, 0.05, 0.05, 0.025 ]
 * ```
 */
export function scheduledRates(
  spec: ScheduleSpec,
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  steps: number,
  measured = objective,
): Float64Array {
  return beginRates(spec, objective, method, start, steps, measured).fillTo(steps);
}

/** Learning rates that become known piece by piece. */
export interface GrowingRates {
  /** As of `scheduledRates`, as far as they have been filled in. */
  readonly rates: Float64Array;
  /** Fills in those of the first `count` updates, and returns all. */
  readonly fillTo: (count: number) => Float64Array;
}

/** `scheduledRates` piece by piece: a schedule that watches a run does as much work as the run. */
export function beginRates(
  { id, settings }: ScheduleSpec,
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  steps: number,
  measured: Objective,
): GrowingRates {
  const schedule = findSchedule(id);
  if (!schedule) throw new RangeError(`no schedule ${id}; allowed: ${schedules.map((one) => one.id).join(', ')}`);
  const { learningRate } = method.settings;
  const values = valuesOf(settings, objective.functions);
  const warmup = Math.max(0, values.number('warmup'));
  const from = values.number('warmupFrom');
  const rates = new Float64Array(steps);
  const next = schedule.watch ? watching(schedule, values, objective, method, start, rates, measured) : undefined;
  let filled = 0;
  const fillTo = (count: number) => {
    for (; filled < count; filled++) {
      const k = filled;
      const factor =
        k < warmup ? from + (1 - from) * (k / warmup) : next ? next(k) : schedule.factor!(k - warmup, values);
      rates[k] = learningRate * factor;
    }
    return rates;
  };
  return { rates, fillTo };
}

/** The factor for update k + 1, found by running to k with the rates so far, which the caller fills in. */
function watching(
  schedule: AnySchedule,
  values: Values<string>,
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  rates: Float64Array,
  measured: Objective,
): (k: number) => number {
  const { optimizer, settings } = method;
  const { run } = formOf(method);
  const state = optimizer.createState(objective.dimension, settings);
  const work = { x: Float64Array.from(start), objective, state, settings, rates, path: new Float64Array(0) };
  const watch = schedule.watch!(values);
  let begun = false;
  return (k) => {
    // What the loss does while it warms up is no stall.
    if (!begun) {
      begun = true;
      run(work, 0, k);
      return 1;
    }
    run(work, k - 1, k);
    return watch(measured.value(work.x, k));
  };
}

/** The numbers of a schedule's settings, by name. */
export function valuesOf(settings: ScheduleSettings, { cos, pow }: Elementary = Math): Values<string> {
  return {
    cos,
    pow,
    number: (name) => settings[name as 'warmup'] as number,
    list: (name) => settings[name as 'warmup'] as readonly number[],
  };
}
