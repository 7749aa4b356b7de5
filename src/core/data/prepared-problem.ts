import type { Prepared } from '../run.ts';
import { dataObjective, dataSurface } from './data-surface.ts';
import type { Problem } from './problem.ts';

/** What runs need of a data loss: the loss over all examples to draw and record, and the one of each step's mini-batch to descend. */
export function preparedProblem(
  problem: Problem,
  seed: number,
  parts: Pick<Prepared, 'findOptimizer' | 'scheduledRates'>,
): Prepared {
  const surface = dataSurface(problem);
  const objective = problem.batch === 0 ? surface : dataObjective(problem, seed);
  return { surface, objective, measured: surface, ...parts };
}
