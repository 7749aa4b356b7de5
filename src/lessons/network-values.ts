import { completeExperiment, type ExperimentInput } from '../core/experiment/experiment.ts';
import * as networks from '../core/grounds/network/make-ground.ts';
import { makeNetworksBy } from '../core/grounds/network/prepare.ts';
import { allParts } from '../core/runs/all-parts.ts';
import { prepare } from '../core/runs/prepare.ts';
import { computeRuns, type Prepared } from '../core/runs/run.ts';
import { spanSteps } from '../core/runs/span.ts';
import { planOf } from '../core/training/plan-of.ts';
import { findTrainer } from '../core/training/trainers.ts';
import { type TrainedRun, train } from '../core/training/training-job.ts';

makeNetworksBy(networks);

function prepared(input: ExperimentInput) {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  return { experiment, ground: prepare(experiment, allParts) };
}

/** The trainings that a figure of the kind `network` shows, in the order of its runs, for claims to quote. Throws where its experiment is not valid as it stands. */
export function trainingsOf(input: ExperimentInput): readonly TrainedRun[] {
  const { experiment, ground } = prepared(input);
  return train({ findOptimizer: findTrainer }, planOf(experiment, ground)).runs;
}

/** The landscape of a network on its plane, and the losses of the runs on it, step by step: as a figure with contours shows them. Throws as `trainingsOf`. */
export function runsOnPlane(input: ExperimentInput): {
  readonly surface: Prepared['surface'];
  readonly losses: readonly Float64Array[];
} {
  const { experiment, ground } = prepared(input);
  let spanned = ground;
  for (const { plane } of spanSteps(experiment, ground, allParts))
    if (plane) spanned = { ...spanned, ...spanned.onPlane!(plane) };
  const runs = computeRuns(spanned, experiment);
  return { surface: spanned.surface, losses: runs.map(({ trajectory }) => trajectory.losses) };
}
