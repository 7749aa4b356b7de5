import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import { figures } from './figures.ts';

/** The only run of an experiment: where it is after k steps, and what it finds there. */
function runOf(input: ExperimentInput) {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const prepared = prepare(experiment, allParts);
  const { surface } = prepared;
  const [{ trajectory }] = computeRuns(prepared, experiment);
  const at = (k: number) => trajectory.path.slice(k * surface.dimension, (k + 1) * surface.dimension);
  return {
    surface,
    steps: trajectory.steps,
    at,
    loss: (k: number) => trajectory.losses[k],
    gradient: (k: number) => gradientOf(surface, at(k)),
    outcome: outcomeOf(trajectory, surface),
  };
}

/** The gradient of a surface at a point. */
export function gradientOf(surface: ReturnType<typeof prepare>['surface'], x: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  surface.gradient(x, out, 0);
  return out;
}

/** A figure's run with something changed, as a `<Try>` in the text changes it. */
export const changed = (
  figure: 'parabola' | 'plane' | 'basins' | 'line' | 'logistic',
  change: Omit<ExperimentInput, 'view'>,
) => runOf({ ...figures[figure].experiment, ...change });

/** Plain descent at a learning rate. */
export const sgd = (learningRate: number) => [{ optimizer: 'sgd', settings: { learningRate } }];
