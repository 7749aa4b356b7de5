import { clipped } from './clip.ts';
import { dataObjective, dataSurface } from './data/data-surface.ts';
import { constantRates, descend, type Method, type Trajectory } from './descend.ts';
import type { Experiment } from './experiment.ts';
import type { Objective } from './objective.ts';
import { findOptimizer } from './optimizers/index.ts';
import { scheduledRates } from './schedules/rates.ts';
import { findSurface } from './surfaces/index.ts';
import type { Surface } from './surfaces/surface.ts';

/** An experiment whose parts are at hand, so that runs can be computed at once. */
export interface Prepared {
  readonly surface: Surface;
  /** What the optimizers descend: of a data loss with mini-batches, the loss over the batch of step k. */
  readonly objective: Objective;
  /** What is recorded and drawn: the loss over all examples. The surface itself. */
  readonly measured: Objective;
}

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

/** What of an experiment decides on its surface and objective. The seed is read only where there are mini-batches. */
type Source = Pick<Experiment, 'surface' | 'data'> & Partial<Pick<Experiment, 'seed'>>;

/**
 * Fetches what an experiment needs before it can run. Asynchronous because some surfaces arrive later than others
 * (a typed formula brings its parser).
 */
export async function prepare(experiment: Source): Promise<Prepared> {
  return prepareNow(experiment);
}

/** `prepare` for experiments whose parts are all in this module already. */
export function prepareNow({ surface: id, data, seed = 1 }: Source): Prepared {
  if (data) {
    const surface = dataSurface(data);
    return { surface, objective: data.batch === 0 ? surface : dataObjective(data, seed), measured: surface };
  }
  const surface = findSurface(id);
  if (!surface) throw new Error(`No surface ${id}`);
  return { surface, objective: surface, measured: surface };
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
  { objective, measured }: Pick<Prepared, 'objective' | 'measured'>,
  experiment: Pick<Experiment, 'starts' | 'runs' | 'steps'>,
): Run[] {
  const { steps, starts, runs } = experiment;
  return methodsOf(experiment).flatMap((method, spec) => {
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
