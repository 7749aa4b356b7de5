import { dataObjective, dataSurface } from './data/data-surface.ts';
import type { Experiment } from './experiment.ts';
import { findOptimizer } from './optimizers/index.ts';
import { type Prepared, preparedOn } from './run.ts';
import { scheduledRates } from './schedules/rates.ts';
import { findSurface } from './surfaces/index.ts';

const parts = { findOptimizer, scheduledRates };

/** What of an experiment decides on its surface and objective. The seed is read only where there are mini-batches. */
export type Source = Pick<Experiment, 'surface' | 'data'> & Partial<Pick<Experiment, 'seed'>>;

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
    const objective = data.batch === 0 ? surface : dataObjective(data, seed);
    return { surface, objective, measured: surface, ...parts };
  }
  const surface = findSurface(id);
  if (!surface) throw new Error(`No surface ${id}`);
  return preparedOn(surface, parts);
}
