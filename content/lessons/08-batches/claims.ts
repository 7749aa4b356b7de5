import { shuffledBatches } from '../../../src/core/data/batches.ts';
import { affineObjective } from '../../../src/core/data/data-objective.ts';
import { mse } from '../../../src/core/losses/mse.ts';
import { descend } from '../../../src/core/optimizers/descend.ts';
import { sgd as sgdRule } from '../../../src/core/optimizers/sgd.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { floorClaims } from './claims-floor.ts';
import { figures, inBatchesOf, onTheLine, points, predictions, sgd, shrinking } from './figures.ts';
import { runOf, spreadInTheory, spreadOf } from './noise.ts';

const within = (value: number, expected: number, share: number) => Math.abs(value - expected) <= share * expected;

// One step at the start, seen by all examples and by one batch.
const { view: _, ...still } = figures.batch.experiment;
const walk = (batch: number, steps: number) => runOf({ ...still, data: inBatchesOf(batch), steps });
const exactStep = walk(0, 1);
const batchStep = walk(8, 1);
const direction = ({ at }: typeof exactStep) => Math.atan2(at(1)[1] - at(0)[1], at(1)[0] - at(0)[0]);
const angleTo = (one: typeof exactStep) => (Math.abs(direction(exactStep) - direction(one)) * 180) / Math.PI;

// One epoch in batches of 8, and as many steps with all examples.
const epoch = walk(8, 16);
const asMany = walk(0, 16);
const gap = (a: Float64Array, b: ArrayLike<number>) => Math.hypot(a[0] - b[0], a[1] - b[1]);

// The same work: four times through all examples.
const rounds = 4;
const work = (batch: number) => {
  const steps = (rounds * points.count) / (batch || points.count);
  return { steps, excess: walk(batch, steps).excess(steps) };
};

/** The same work at another learning rate. */
const workAt = (batch: number, learningRate: number) => {
  const { steps } = work(batch);
  return runOf({ ...still, data: inBatchesOf(batch), runs: sgd(learningRate), steps }).excess(steps);
};
const tuned = workAt(0, 0.43);

// How many updates an epoch has.
const digits = shuffledBatches(48_000, 32, 1);
const odd = shuffledBatches(55_000, 32, 1);

const spread = Object.fromEntries([1, 4, 16, 64].map((batch) => [batch, spreadOf(batch)]));

const arrival = ({ outcome }: ReturnType<typeof runOf>) => (outcome.kind === 'arrived' ? outcome.step : Number.NaN);

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // One step
  count: { value: points.count },
  'exact-w': { value: exactStep.at(1)[0], digits: 3 },
  'exact-b': { value: exactStep.at(1)[1], digits: 3 },
  'batch-w': { value: batchStep.at(1)[0], digits: 3 },
  'batch-b': { value: batchStep.at(1)[1], digits: 3 },
  'batch-angle': { value: angleTo(batchStep), digits: 0, holds: () => angleTo(batchStep) < 2 },
  'single-angle': { value: angleTo(walk(1, 1)), digits: 0, holds: () => angleTo(walk(1, 1)) < 90 },
  'all-w': { value: asMany.at(16)[0], digits: 2 },
  'all-b': { value: asMany.at(16)[1], digits: 2 },
  'epoch-w': { value: epoch.at(16)[0], digits: 2 },
  'epoch-b': { value: epoch.at(16)[1], digits: 2 },
  'epoch-gap': {
    value: gap(epoch.at(16), asMany.at(16)),
    digits: 2,
    // Whoever lets noise take half of the way is wrong.
    holds: () =>
      gap(epoch.at(16), asMany.at(16)) < predictions['epoch-end'].within &&
      gap(
        epoch.at(16),
        epoch.at(0).map((from, i) => (from + epoch.best.at[i]) / 2),
      ) > predictions['epoch-end'].within,
  },
  'per-epoch': { value: shuffledBatches(points.count, 8, 1).perEpoch, holds: () => 16 * 8 === points.count },

  // Three sizes
  'work-all-steps': { value: work(0).steps },
  'work-all': { value: work(0).excess, digits: 2 },
  'work-all-tuned': {
    value: tuned,
    digits: 6,
    // Of these learning rates each size ends lowest at another.
    holds: () =>
      [0, 8, 1].every((size, own) => {
        const ends = [0.43, 0.04, 0.004].map((rate) => workAt(size, rate));
        return ends.indexOf(Math.min(...ends)) === own;
      }) && tuned < Math.min(...[1, 8, 64].map((size) => work(size).excess)),
  },
  'work-8-steps': { value: work(8).steps },
  'work-8': { value: work(8).excess, digits: 3, holds: () => work(8).excess < work(0).excess / 10 },
  'work-1-steps': { value: work(1).steps },
  'work-1': {
    value: work(1).excess,
    digits: 3,
    holds: () => work(1).excess > work(8).excess && work(1).excess < work(0).excess,
  },

  // Epochs
  'left-48': { value: 60_000 * 0.8 },
  updates: { value: digits.perEpoch, holds: () => digits.at(1499).length === 32 },
  'updates-odd': { value: odd.perEpoch, holds: () => odd.perEpoch === 1719 },
  'held-out': { value: shuffledBatches(12_000, 32, 1).perEpoch, holds: () => 60_000 * 0.2 === 12_000 },
  'last-batch': { value: odd.at(1718).length, holds: () => odd.at(1717).length === 32 },
  hundred: { value: 100 * digits.perEpoch },
  'hundred-own': { value: 100 * shuffledBatches(points.count, 8, 1).perEpoch },

  // How noisy
  'spread-1': { value: spread[1], digits: 2 },
  'spread-4': { value: spread[4], digits: 2, holds: () => within(spread[4], spread[1] / 2, 0.02) },
  'spread-16': { value: spread[16], digits: 2, holds: () => within(spread[16], spreadInTheory(16), 0.01) },
  'spread-64': { value: spread[64], digits: 2, holds: () => within(spread[64], spreadInTheory(64), 0.01) },
  'root-64': { value: spread[1] / 8, digits: 2 },
  'factor-64': {
    value: Math.sqrt((points.count - 64) / (points.count - 1)),
    digits: 3,
    holds: () => within(spread[64], (spread[1] / 8) * Math.sqrt(64 / 127), 0.01),
  },
  'large-factor': { value: Math.sqrt((60_000 - 32) / 59_999), digits: 4 },

  ...floorClaims,

  // The code
  'code-w': { value: unshuffled()[0], digits: 3 },
  'code-b': { value: unshuffled()[1], digits: 3 },

  // Exercises
  'exercise-updates': { value: shuffledBatches(1000, 64, 1).perEpoch },
  'exercise-last': { value: shuffledBatches(1000, 64, 1).at(15).length },
  'exercise-batch': { value: 16, holds: () => within(1 / Math.sqrt(16), 1 / 4, 1e-12) },

  // What to try
  'try-cosine': {
    value: arrival(runOf({ ...figures.floor.experiment, runs: shrinking })),
    // At the constant rate it does not arrive.
    holds: () => Number.isNaN(arrival(runOf(figures.floor.experiment))),
  },
  'try-single': { value: arrival(runOf({ ...figures.exact.experiment, data: { ...onTheLine, batch: 1 } })) },
} satisfies Record<string, Claim>;

/** Where the code in the lesson ends: ten points in batches of four, in their own order, three epochs with η = 0.1. */
function unshuffled(): Float64Array {
  const xs = Array.from({ length: 10 }, (_, i) => -0.9 + 0.2 * i);
  const ys = xs.map((x, i) => 1.5 * x - 0.5 + (i % 2 === 0 ? 0.3 : -0.3));
  const order = Int32Array.from(xs.keys());
  const views = [0, 4, 8].map((from) => order.subarray(from, from + 4));
  const objective = affineObjective(mse, xs, ys, { perEpoch: 3, at: (k) => views[k % 3] });
  const method = {
    optimizer: sgdRule,
    form: 'pytorch' as const,
    settings: { ...sgdRule.forms.pytorch!.defaults, learningRate: 0.1 },
  };
  return descend(objective, method, [0, 0], 9).path.slice(-2);
}
