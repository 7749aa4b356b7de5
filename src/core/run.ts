import { constantRates, descend, type Method, type Trajectory } from './descend.ts';
import type { Experiment } from './experiment.ts';
import type { Objective } from './objective.ts';
import { findOptimizer } from './optimizers/index.ts';
import { findSurface } from './surfaces/index.ts';
import type { Surface } from './surfaces/surface.ts';

/** An experiment whose parts are at hand, so that runs can be computed at once. */
export interface Prepared {
  readonly surface: Surface;
  readonly objective: Objective;
}

/** One optimizer from one start: what was set, and where it went. */
export interface Run {
  /** Index into the experiment's `runs` and `starts`. */
  readonly spec: number;
  readonly start: number;
  readonly method: Method;
  /** Learning rate of every update. */
  readonly rates: Float64Array;
  readonly trajectory: Trajectory;
}

/**
 * Fetches what an experiment needs before it can run. Asynchronous because some surfaces arrive later than others
 * (a typed formula brings its parser).
 */
export async function prepare(experiment: Pick<Experiment, 'surface'>): Promise<Prepared> {
  return prepareNow(experiment);
}

/** `prepare` for experiments whose parts are all in this module already. */
export function prepareNow({ surface: id }: Pick<Experiment, 'surface'>): Prepared {
  const surface = findSurface(id);
  if (!surface) throw new Error(`No surface ${id}`);
  return { surface, objective: surface };
}

/** The methods of an experiment, in its order. */
export function methodsOf(experiment: Pick<Experiment, 'runs'>): Method[] {
  return experiment.runs.map(({ optimizer: id, form, settings }) => {
    const optimizer = findOptimizer(id);
    if (!optimizer) throw new Error(`No optimizer ${id}`);
    return { optimizer, form, settings };
  });
}

/** Computes every run of an experiment: each optimizer from each start, optimizers first. */
export function computeRuns(
  { objective }: Pick<Prepared, 'objective'>,
  experiment: Pick<Experiment, 'starts' | 'runs' | 'steps'>,
): Run[] {
  return methodsOf(experiment).flatMap((method, spec) => {
    const rates = constantRates(method.settings.learningRate, experiment.steps);
    return experiment.starts.map((from, start) => ({
      spec,
      start,
      method,
      rates,
      trajectory: descend(objective, method, from, experiment.steps, rates),
    }));
  });
}
