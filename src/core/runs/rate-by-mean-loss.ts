import type { Experiment } from '../experiment/experiment.ts';
import { allParts } from './all-parts.ts';
import { prepare } from './prepare.ts';
import { computeRuns } from './run.ts';

/**
 * Of some learning rates the one with which the loss of an experiment's first run, from its first start, is lowest on average over all its
 * steps, so that it gets down soon and does not bounce about; of equals the one that comes first. Throws a RangeError if every one of them
 * overflows.
 */
export function rateByMeanLoss(experiment: Experiment, rates: readonly number[]): number {
  const prepared = prepare(experiment, allParts);
  const [run] = experiment.runs;
  const starts = experiment.starts.slice(0, 1);
  let best = Number.NaN;
  let lowest = Number.POSITIVE_INFINITY;
  for (const learningRate of rates) {
    const runs = [{ ...run, settings: { ...run.settings, learningRate } }];
    const [{ trajectory }] = computeRuns(prepared, { ...experiment, starts, runs });
    const mean = trajectory.losses.reduce((sum, loss) => sum + loss, 0) / trajectory.losses.length;
    if (!(mean < lowest)) continue;
    lowest = mean;
    best = learningRate;
  }
  if (Number.isNaN(best))
    throw new RangeError(`${run.optimizer} overflows on ${experiment.ground.surface} at every rate`);
  return best;
}
