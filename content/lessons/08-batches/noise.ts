import { affineObjective } from '../../../src/core/data/data-objective.ts';
import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { mse } from '../../../src/core/losses/mse.ts';
import { descend } from '../../../src/core/optimizers/descend.ts';
import { sgd as sgdRule } from '../../../src/core/optimizers/sgd.ts';
import { createRandom } from '../../../src/core/random.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import { figures, inBatchesOf, points, sgd } from './figures.ts';

/** An experiment that needs no correction, prepared. */
function prepared(input: ExperimentInput) {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  return { experiment, parts: prepare(experiment, allParts) };
}

/** The only run of an experiment. */
export function runOf(input: ExperimentInput) {
  const { experiment, parts } = prepared(input);
  const [{ trajectory }] = computeRuns(parts, experiment);
  const { path, losses } = trajectory;
  const [best] = parts.surface.criticalPoints;
  return {
    parts,
    best,
    outcome: outcomeOf(trajectory, parts.surface),
    at: (k: number) => path.slice(2 * k, 2 * k + 2),
    loss: (k: number) => losses[k],
    excess: (k: number) => losses[k] - best.value,
  };
}

/**
 * How much higher than the lowest point a run lies on average, long after it has got down: over the last 4,000 of 5,000 steps with batches
 * of that size. `runs` has one run; a number is a learning rate of plain descent.
 */
export function floorOf(
  batch: number,
  runs: number | NonNullable<ExperimentInput['runs']>,
  data: ExperimentInput['data'] = points,
): number {
  const run = runOf({
    ...figures.floor.experiment,
    data: { ...data, batch },
    runs: typeof runs === 'number' ? sgd(runs) : runs,
    steps: 5000,
  });
  let sum = 0;
  for (let k = 1001; k <= 5000; k++) sum += run.excess(k);
  return sum / 4000;
}

/** The same with batches whose points are drawn anew for every step, so that some come twice and others not at all. */
export function floorWithReplacement(batch: number, learningRate: number): number {
  const { best, parts } = runOf({ ...figures.floor.experiment, steps: 1 });
  const { xs, ys } = parts.surface.data!;
  const drawn = new Int32Array(batch);
  const batches = {
    perEpoch: Math.ceil(xs.length / batch),
    at: (k: number) => {
      const { uniform } = createRandom(1, k);
      return drawn.map(() => Math.floor(uniform() * xs.length));
    },
  };
  const settings = { ...sgdRule.forms.pytorch!.defaults, learningRate };
  const objective = affineObjective(mse, xs, ys, batches);
  const { path } = descend(objective, { optimizer: sgdRule, form: 'pytorch', settings }, [...best.at], 5000);
  let sum = 0;
  for (let k = 1001; k <= 5000; k++) sum += parts.surface.value(path.subarray(2 * k, 2 * k + 2), 0) - best.value;
  return sum / 4000;
}

const epochs = 1000;

/**
 * Root mean square distance of a mini-batch's gradient at the start from that of all examples: over all batches of 1,000 epochs, as they are
 * shuffled; batches must divide the examples.
 */
export function spreadOf(batch: number): number {
  const { parts, experiment } = prepared({ ...figures.batch.experiment, data: inBatchesOf(batch) });
  const { objective, surface } = parts;
  const at = Float64Array.from(experiment.starts[0]);
  const exact = new Float64Array(2);
  surface.gradient(at, exact, 0);
  const noisy = new Float64Array(2);
  const updates = (epochs * points.count) / batch;
  let sum = 0;
  for (let k = 0; k < updates; k++) {
    objective.gradient(at, noisy, k);
    sum += (noisy[0] - exact[0]) ** 2 + (noisy[1] - exact[1]) ** 2;
  }
  return Math.sqrt(sum / updates);
}

/** What `spreadOf` must be in theory, from the spread of the examples' own gradients. */
export function spreadInTheory(batch: number): number {
  return spreadOf(1) * Math.sqrt(1 / batch) * Math.sqrt((points.count - batch) / (points.count - 1));
}
