import type { Objective } from '../objective/objective.ts';
import type { AnyOptimizer, Form, FormId, Settings, State } from './optimizer.ts';
import { checkCall } from './shared/check-call.ts';

/** An optimizer in one of its forms, set and ready to run. */
export interface Method {
  readonly optimizer: AnyOptimizer;
  readonly form: FormId;
  readonly settings: Settings;
}

/** Where a run went. */
export interface Trajectory {
  readonly dimension: number;
  /** Number of updates asked for. */
  readonly steps: number;
  /** Iterates 0 … steps, one after the other; length (steps + 1) · dimension. */
  readonly path: Float64Array;
  /** Loss at each iterate, over all examples where there are some; length steps + 1. */
  readonly losses: Float64Array;
  /** The last step up to which every iterate and loss is a finite number: `steps` if all are, −1 if not even the start is. */
  readonly lastFinite: number;
}

/** The form a method is written in. Throws a RangeError if its optimizer has no such form. */
export function formOf({ optimizer, form }: Pick<Method, 'optimizer' | 'form'>): Form {
  const found = Object.hasOwn(optimizer.forms, form) && optimizer.forms[form];
  if (!found)
    throw new RangeError(`${optimizer.id} has no form ${form}; allowed: ${Object.keys(optimizer.forms).join(', ')}`);
  return found;
}

/**
 * An optimizer set and ready to run: in `form`, by default its first, with that form's defaults for the settings that are left out.
 * Throws a RangeError if there is no such form or no such setting.
 *
 * @example
 * ```ts
 * import { findOptimizer, methodOf } from 'downhill-core';
 *
 * const adam = findOptimizer('adam')!;
 * methodOf(adam, { learningRate: 0.1 }).settings.beta2; // → 0.999
 * methodOf(adam, {}, 'keras').settings.epsilon; // → 1e-7
 * ```
 */
export function methodOf(
  optimizer: AnyOptimizer,
  settings: Settings = {},
  form: FormId = Object.keys(optimizer.forms)[0] as FormId,
): Method {
  const { defaults } = formOf({ optimizer, form });
  const unknown = Object.keys(settings).find((name) => !Object.hasOwn(defaults, name));
  if (unknown !== undefined)
    throw new RangeError(`${optimizer.id} has no setting ${unknown}; allowed: ${Object.keys(defaults).join(', ')}`);
  return { optimizer, form, settings: { ...defaults, ...settings } };
}

/** A learning rate that stays the same: `rates[k]` for update k + 1. */
export function constantRates(learningRate: number, steps: number): Float64Array {
  return new Float64Array(steps).fill(learningRate);
}

/** What a form works on for the length of a run. `path` receives the iterates; see `Work`. */
export function startWork(
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  rates: Float64Array,
  path: Float64Array,
) {
  const { optimizer, settings } = method;
  return {
    x: Float64Array.from(start),
    objective,
    state: optimizer.createState(objective.dimension, settings) as State,
    settings,
    rates,
    path,
  };
}

/**
 * Runs an optimizer from `start` (length: the objective's dimension) for `steps` updates.
 * `rates` replaces the constant learning rate of the settings by one value for each update.
 * `measured` is what the losses are of, if that is another function than the one descended: with mini-batches the loss over all examples,
 * since that of a batch jumps with the batch.
 *
 * Throws a RangeError for a call that could only give NaN: see `checkCall`. Never throws on what a run comes to: an overflow is reported in
 * `lastFinite`.
 *
 * @example
 * ```ts
 * import { descend, findOptimizer, methodOf } from 'downhill-core';
 *
 * // Any function with a gradient will do: here x² + 3y².
 * const bowl = {
 *   dimension: 2,
 *   value: ([x, y]: Float64Array) => x * x + 3 * y * y,
 *   gradient: ([x, y]: Float64Array, out: Float64Array) => out.set([2 * x, 6 * y]),
 * };
 * const method = methodOf(findOptimizer('sgd')!, { learningRate: 0.1 });
 * const { path, losses, lastFinite } = descend(bowl, method, [1, 1], 2);
 * path; // → Float64Array(6) [ 1, 1, 0.8, 0.4, 0.64, 0.16 ]
 * losses; // → Float64Array(3) [ 4, 1.12, 0.4864 ]
 * lastFinite; // → 2
 * ```
 */
export function descend(
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  steps: number,
  rates?: Float64Array,
  measured: Pick<Objective, 'value'> = objective,
): Trajectory {
  checkCall(objective, method, start, steps, rates);
  const n = objective.dimension;
  const path = new Float64Array((steps + 1) * n);
  path.set(start);
  const work = startWork(objective, method, start, rates ?? constantRates(method.settings.learningRate, steps), path);
  formOf(method).run(work, 0, steps);

  const losses = new Float64Array(steps + 1);
  const lastFinite = measurePath({ dimension: n, value: measured.value }, path, losses);
  return { dimension: n, steps, path, losses, lastFinite };
}

/**
 * Writes the loss at each iterate of `path` (one after the other, as many as `losses` has room for, or only those of the steps `from` … `to`)
 * into `losses`, and returns the last of these steps up to which every iterate and loss is a finite number. Losses are evaluated once,
 * afterwards: inside the loop they would double the price of a step.
 */
export function measurePath(
  { dimension: n, value }: Pick<Objective, 'dimension' | 'value'>,
  path: Float64Array,
  losses: Float64Array,
  from = 0,
  to = losses.length - 1,
): number {
  let lastFinite = to;
  const x = new Float64Array(n);
  for (let k = from; k <= to; k++) {
    let finite = true;
    for (let i = 0; i < n; i++) {
      x[i] = path[k * n + i];
      finite &&= Number.isFinite(x[i]);
    }
    losses[k] = value(x, k);
    finite &&= Number.isFinite(losses[k]);
    if (!finite && lastFinite === to) lastFinite = k - 1;
  }
  return lastFinite;
}
