import type { Objective } from '../objective/objective.ts';
import type { AnyOptimizer, Form, FormId, Settings, State } from './optimizer.ts';

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

/** The form a method is written in. Throws if its optimizer has no such form. */
export function formOf({ optimizer, form }: Pick<Method, 'optimizer' | 'form'>): Form {
  const found = optimizer.forms[form];
  if (!found) throw new Error(`${optimizer.id} has no form ${form}`);
  return found;
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
 * Never throws on numbers: what overflows is reported in `lastFinite`.
 */
export function descend(
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  steps: number,
  rates = constantRates(method.settings.learningRate, steps),
  measured: Pick<Objective, 'value'> = objective,
): Trajectory {
  const n = objective.dimension;
  const path = new Float64Array((steps + 1) * n);
  path.set(start);
  const work = startWork(objective, method, start, rates, path);
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

/**
 * What update `k` (1 … steps) of a run did: found by running the first k updates again, which is cheaper than keeping
 * every step's inner values.
 */
export function stepAnatomy(
  objective: Objective,
  method: Method,
  start: ArrayLike<number>,
  k: number,
  rates = constantRates(method.settings.learningRate, k),
): StepAnatomy {
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
