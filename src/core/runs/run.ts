import type { Batches } from '../data/batches.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { FormulaFault } from '../expression/fault.ts';
import { clipped } from '../objective/clip.ts';
import type { Objective } from '../objective/objective.ts';
import { constantRates, descend, type Method, type Trajectory } from '../optimizers/descend.ts';
import type { AnyOptimizer } from '../optimizers/optimizer.ts';
import type { scheduledRates } from '../schedules/rates.ts';
import type { Surface } from '../surfaces/surface.ts';

/** An experiment whose parts are at hand, so that runs can be computed at once. */
export interface Prepared {
  readonly surface: Surface;
  /** What the optimizers descend: of a data loss with mini-batches, the loss over the batch of step k. */
  readonly objective: Objective;
  /** What is recorded and drawn: the loss over all examples. The surface itself. */
  readonly measured: Objective;
  /** Which examples each update sees, where it does not see all of them. */
  readonly batches?: Batches;
  /** The optimizers that are at hand, by id. */
  readonly findOptimizer: FindOptimizer;
  /** Turns a run's schedule into its learning rates. */
  readonly scheduledRates: typeof scheduledRates;
  /** Of a typed formula that cannot be read: why, and the formula whose surface is there instead. */
  readonly unread?: { readonly fault: FormulaFault; readonly shown: string };
}

/** Finds an optimizer by id, where there is one. */
export type FindOptimizer = (id: string) => AnyOptimizer | undefined;

/** One optimizer from one start: what was set, and where it went. */
export interface Run {
  /** Index into the experiment's `runs` and `starts`. */
  readonly spec: number;
  readonly start: number;
  readonly method: Method;
  /** What it descended: the experiment's objective, with its gradients clipped where the run clips them. */
  readonly objective: Objective;
  /** Learning rate of every update. */
  readonly rates: Float64Array;
  readonly trajectory: Trajectory;
}

/** What runs need of a surface that is descended as it is. */
export const preparedOn = (surface: Surface, parts: Pick<Prepared, 'findOptimizer' | 'scheduledRates'>): Prepared => ({
  surface,
  objective: surface,
  measured: surface,
  ...parts,
});

/** The methods of an experiment, in its order. Throws for an optimizer that is not at hand. */
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

/**
 * Computes every run of an experiment: each optimizer from each start, optimizers first. Throws if one needs a part that is not at hand.
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
  parts: Omit<Prepared, 'surface'>,
  experiment: Pick<Experiment, 'starts' | 'runs' | 'steps'>,
): Run[] {
  const { objective, measured, scheduledRates } = parts;
  const { steps, starts, runs } = experiment;
  return methodsOf(parts, experiment).flatMap((method, spec) => {
    const { clip, schedule } = runs[spec];
    const own = clipped(objective, clip);
    return starts.map((from, start) => {
      const rates = schedule
        ? scheduledRates(schedule, own, method, from, steps, measured)
        : constantRates(method.settings.learningRate, steps);
      const trajectory = descend(own, method, from, steps, rates, measured);
      return { spec, start, method, objective: own, rates, trajectory };
    });
  });
}
