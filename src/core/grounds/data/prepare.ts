import { batchesOf, dataObjective, dataSurface } from '../../data/data-surface.ts';
import type { Problem } from '../../data/problem.ts';
import { type Prepared, preparedOn } from '../../runs/run.ts';

/** What runs need of a data loss: the loss over all examples to draw and record, and the one of each step's mini-batch to descend. */
export function preparedProblem(problem: Problem, seed: number, parts: Parameters<typeof preparedOn>[1]): Prepared {
  const surface = dataSurface(problem);
  const batches = batchesOf(problem, seed);
  if (batches.perEpoch === 1) return preparedOn(surface, parts);
  return { surface, objective: dataObjective(problem, batches), measured: surface, batches, ...parts };
}
