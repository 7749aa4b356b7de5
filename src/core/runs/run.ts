import type { Experiment, RunSpec } from '../experiment/experiment.ts';
import type { PreparedGround, Price, ReadyRun } from '../grounds/ground.ts';
import { clipped } from '../objective/clip.ts';
import { constantRates, descend, type Method, type Trajectory } from '../optimizers/descend.ts';
import type { AnyOptimizer } from '../optimizers/optimizer.ts';
import type { beginRates } from '../schedules/rates.ts';

/** An experiment whose parts have been loaded, so that runs can be computed at once. */
export interface Prepared extends PreparedGround {
  /** What evaluating it costs. */
  readonly price: Price;
  /** The optimizers that have been loaded, by id. */
  readonly findOptimizer: FindOptimizer;
  /** Turns a run's schedule into its learning rates. */
  readonly beginRates: typeof beginRates;
}

/** Finds an optimizer by id, where there is one. */
export type FindOptimizer = (id: string) => AnyOptimizer | undefined;

/** One optimizer from one start: what was set, and where it went. */
export interface Run extends ReadyRun {
  /** Index into the experiment's `runs` and `starts`. */
  readonly spec: number;
  readonly start: number;
  readonly trajectory: Trajectory;
}

/** The methods of an experiment, in its order. Throws for an optimizer that has not been loaded. */
export function methodsOf(
  { findOptimizer }: Pick<Prepared, 'findOptimizer'>,
  experiment: Pick<Experiment, 'runs'>,
): Method[] {
  return experiment.runs.map(({ optimizer: id, form, settings }) => {
    const optimizer = findOptimizer(id);
    if (!optimizer) throw new Error(`No optimizer ${id}`);
    return { optimizer, form, settings };
  });
}

/** A run of an experiment that begins there, ready to be computed. */
export function readyRun(
  { objective, measured, beginRates }: Pick<Prepared, 'objective' | 'measured' | 'beginRates'>,
  { clip, schedule }: Pick<RunSpec, 'clip' | 'schedule'>,
  method: Method,
  from: ArrayLike<number>,
  steps: number,
): ReadyRun {
  const own = clipped(objective, clip);
  const rates = schedule
    ? beginRates(schedule, own, method, from, steps, measured).fillTo(steps)
    : constantRates(method.settings.learningRate, steps);
  return { method, objective: own, rates };
}

/**
 * Computes every run of an experiment: each optimizer from each start, optimizers first. Throws if one needs a part that has not been loaded.
 *
 * @example
 * ```ts
 * import { completeExperiment, computeRuns, prepare } from 'downhill-core';
 *
 * const { experiment } = completeExperiment({ surface: 'booth', runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }] });
 * const runs = computeRuns(await prepare(experiment), experiment);
 * runs.map(({ method, trajectory }) => [method.optimizer.id, trajectory.losses[200]]); // → [ [ 'sgd', 32.439 ], [ 'adam', 213.395 ] ]
 * ```
 */
export function computeRuns(
  parts: Omit<Prepared, 'surface' | 'price'>,
  experiment: Pick<Experiment, 'starts' | 'runs' | 'steps'>,
): Run[] {
  const { measured, lift } = parts;
  const { steps, starts, runs } = experiment;
  return methodsOf(parts, experiment).flatMap((method, spec) =>
    starts.map((at, start) => {
      const from = lift ? lift(at) : at;
      const ready = readyRun(parts, runs[spec], method, from, steps);
      return {
        spec,
        start,
        ...ready,
        trajectory: descend(ready.objective, method, from, steps, ready.rates, measured),
      };
    }),
  );
}
