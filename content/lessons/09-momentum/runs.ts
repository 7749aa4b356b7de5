import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import type { Method } from '../../../src/core/optimizers/descend.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { type Outcome, outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import { type StepAnatomy, stepAnatomy } from '../../../src/core/runs/step-anatomy.ts';
import { figures } from './figures.ts';

/** True if two numbers are equal but for rounding. */
export const close = (value: number, expected: number, tolerance = 1e-12): boolean =>
  Math.abs(value - expected) < tolerance;

/** One run of an experiment: where it is after k steps, how it ended, and what step k did. */
export interface LessonRun {
  readonly at: (k: number) => Float64Array;
  readonly loss: (k: number) => number;
  readonly outcome: Outcome;
  readonly step: (k: number) => StepAnatomy;
  readonly method: Method;
}

/** All runs of an experiment. Throws if it is not valid as it stands. */
export function runsOf(input: ExperimentInput): LessonRun[] {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const prepared = prepare(experiment, allParts);
  const { surface } = prepared;
  return computeRuns(prepared, experiment).map(({ trajectory, method, objective, start, rates }) => ({
    at: (k) => trajectory.path.slice(k * surface.dimension, (k + 1) * surface.dimension),
    loss: (k) => trajectory.losses[k],
    outcome: outcomeOf(trajectory, surface),
    step: (k) => stepAnatomy(objective, method, experiment.starts[start], k, rates),
    method,
  }));
}

/** A figure's runs with something changed, as a `<Try>` in the text changes it. */
export const changed = (
  figure: 'valley' | 'step' | 'basins' | 'phase' | 'ravine',
  change: Omit<ExperimentInput, 'view'> = {},
): LessonRun[] => runsOf({ ...figures[figure].experiment, ...change });

/** The step at which a run arrived to stay; no number if it did not. */
export const arrival = ({ outcome }: Pick<LessonRun, 'outcome'>): number =>
  outcome.kind === 'arrived' ? outcome.step : Number.NaN;

/** The minimum at which a run arrived, or −1. */
export const arrivedAt = ({ outcome }: Pick<LessonRun, 'outcome'>): number =>
  outcome.kind === 'arrived' ? outcome.minimum : -1;

/** Of all starts on a grid from which plain descent ends in the small basin: how many momentum and NAG leave. */
export function leaversOfTheDip(): {
  starts: number;
  both: number;
  onlyMomentum: number;
  onlyNag: number;
  none: number;
} {
  const spacing = 0.2;
  const count = { starts: 0, both: 0, onlyMomentum: 0, onlyNag: 0, none: 0 };
  for (let i = -20; i <= 20; i++) {
    for (let j = -20; j <= 20; j++) {
      const [plain, heavy, ahead] = changed('basins', { starts: [[i * spacing, j * spacing]] }).map(arrivedAt);
      if (plain !== 1) continue;
      count.starts++;
      const [heavyLeaves, nagLeaves] = [heavy === 0, ahead === 0];
      if (heavyLeaves && nagLeaves) count.both++;
      else if (heavyLeaves) count.onlyMomentum++;
      else if (nagLeaves) count.onlyNag++;
      else count.none++;
    }
  }
  return count;
}
