import type { Experiment } from '../experiment/experiment.ts';
import { preparedProblem } from '../grounds/data/prepare.ts';
import { preparedFormula, type ReadFormula } from '../grounds/formula/prepare.ts';
import { findOptimizer } from '../optimizers/index.ts';
import { scheduledRates } from '../schedules/rates.ts';
import { findSurface } from '../surfaces/index.ts';
import { type Prepared, preparedOn } from './run.ts';

const parts = { findOptimizer, scheduledRates };

/** What of an experiment decides on its surface and objective. The seed is read only where there are mini-batches. */
export type Source = Pick<Experiment, 'surface' | 'data' | 'formula'> & Partial<Pick<Experiment, 'seed'>>;

/**
 * `prepare` for experiments whose parts are all in this module already; for typed formulas, if what reads them is handed in. Throws for a
 * surface that does not exist, and for a formula without a reader.
 */
export function prepareNow({ surface: id, data, formula, seed = 1 }: Source, read?: ReadFormula): Prepared {
  if (data) return preparedProblem(data, seed, parts);
  if (formula) {
    if (!read) throw new Error('A typed formula needs its reader');
    return preparedFormula(formula, read, parts);
  }
  const surface = findSurface(id);
  if (!surface) throw new Error(`No surface ${id}`);
  return preparedOn(surface, parts);
}
