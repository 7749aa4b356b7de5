import type { Objective } from '../objective/objective.ts';
import { constantRates, formOf, type Method, startWork } from '../optimizers/descend.ts';
import type { State } from '../optimizers/optimizer.ts';
import { checkCall } from '../optimizers/shared/check-call.ts';

/** What happened in one update. Vectors have the objective's dimension. */
export interface StepAnatomy {
  /** The number of this update: 1, 2, … */
  readonly k: number;
  readonly before: { readonly x: Float64Array; readonly state: State };
  readonly after: { readonly x: Float64Array; readonly state: State };
  /** Values the formula names beside the state, such as m̂. */
  readonly derived: Readonly<Record<string, Float64Array>>;
  readonly learningRate: number;
}

/**
 * What update `k` (1 … steps) of a run did: found by running the first k updates again, which is cheaper than keeping
 * every step's inner values. Throws a RangeError as `descend` does, and for a `k` below 1.
 *
 * @example
 * ```ts
 * import { findOptimizer, findSurface, methodOf, stepAnatomy } from 'downhill-core';
 *
 * const method = methodOf(findOptimizer('momentum')!, { learningRate: 0.01 });
 * const { before, after } = stepAnatomy(findSurface('bowl')!, method, [1, 1], 2);
 * before.x; // → Float64Array(2) [ 0.98, 0.98 ]
 * after.x; // → Float64Array(2) [ 0.9424, 0.9424 ]
 * ```
 */
export function stepAnatomy(
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  k: number,
  rates = constantRates(method.settings.learningRate, Math.max(0, k) || 0),
): StepAnatomy {
  checkCall(objective, method, start, k, rates);
  if (k < 1) throw new RangeError('the number of the update is 0; allowed: 1, 2, …');
  const { run, derive } = formOf(method);
  const work = startWork(objective, method, start, rates, new Float64Array(0));
  run(work, 0, k - 1);
  const before = { x: work.x.slice(), state: copyState(work.state) };
  run(work, k - 1, k);
  const derived = derive?.(work.state, method.settings, k) ?? {};
  return { k, before, after: { x: work.x, state: work.state }, derived, learningRate: rates[k - 1] };
}

function copyState(state: State): State {
  return Object.fromEntries(Object.entries(state).map(([name, values]) => [name, values.slice()]));
}
