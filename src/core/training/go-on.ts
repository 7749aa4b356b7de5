import type { Change, TrainingPlan } from './plan.ts';
import type { TrainingSoFar } from './training-job.ts';

/**
 * The plan of a training that goes on from the last point of each of its runs, with changes added, or with another number of updates. To keep what has
 * come of it so far, hand that to its job as `before`. Throws a RangeError for a change at a step that a run it is for has no way back to.
 */
export function goOnWith(
  plan: TrainingPlan,
  { runs }: TrainingSoFar,
  changes: readonly Change[] = [],
  updates = plan.updates,
): TrainingPlan {
  for (const { step, run } of changes) {
    const least = Math.max(...runs.map(({ point }, i) => ((run ?? i) === i ? (point?.step ?? 0) : 0)));
    if (!(step >= least)) throw new RangeError(`the step of a change is ${step}; allowed: ${least}, ${least + 1}, …`);
  }
  const all = [...(plan.changes ?? []), ...changes].toSorted((a, b) => a.step - b.step);
  return { ...plan, updates, changes: all, from: runs.map(({ point }) => point) };
}
