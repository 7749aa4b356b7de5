import type { Claim } from '../../../src/lessons/claim.ts';
import { figures, inBatchesOf, onTheLine, points, sgd } from './figures.ts';
import { floorOf, floorWithReplacement, runOf } from './noise.ts';

const within = (value: number, expected: number, share: number) =>
  Math.abs(value - expected) <= share * Math.abs(expected);

const still = figures.floor.experiment;
const { best, parts } = runOf({ ...still, steps: 1 });
const { xs, ys } = parts.surface.data!;

/** σ²: mean squared length of the gradient of one example at the lowest point, where their mean is 0. */
const variance =
  xs.reduce((sum, x, i) => sum + (2 * (best.at[0] * x + best.at[1] - ys[i])) ** 2 * (x * x + 1), 0) / xs.length;
/** The height of the floor by the law. */
const law = (learningRate: number, batch: number) => (learningRate * variance) / (4 * batch);

const hessian = new Float64Array(4);
parts.surface.hessian(Float64Array.from(best.at), hessian);
const steepest = (hessian[0] + hessian[3]) / 2 + Math.hypot((hessian[0] - hessian[3]) / 2, hessian[1]);

/** How much higher than the lowest point the mean of the last 4,000 of 5,000 positions lies. */
function averaged(): number {
  const run = runOf({ ...still, steps: 5000 });
  const mean = new Float64Array(2);
  for (let k = 1001; k <= 5000; k++) {
    const [w, b] = run.at(k);
    mean[0] += w / 4000;
    mean[1] += b / 4000;
  }
  return parts.surface.value(mean, 0) - best.value;
}

const floor = floorOf(4, 0.2);
const exactFloor = floorOf(4, 0.2, onTheLine);
/** The learning rates and batch sizes of the table: the first three have one ratio, the last half of it. */
const table = [
  [0.025, 2],
  [0.05, 4],
  [0.1, 8],
  [0.025, 4],
  [0.05, 8],
] as const;
const redrawn = table.map(([rate, batch]) => floorWithReplacement(batch, rate));
const shuffled = table.map(([rate, batch]) => floorOf(batch, rate));

/** The numbers of the noise floor. */
export const floorClaims = {
  floor: {
    value: floor,
    digits: 3,
    holds: () => runOf({ ...still, data: inBatchesOf(0), runs: sgd(0.2), steps: 64 }).excess(64) < 1e-9,
  },
  'floor-half-rate': { value: floorOf(4, 0.1), digits: 3, holds: () => floorOf(4, 0.1) < 0.55 * floor },
  'floor-16': { value: floorOf(16, 0.2), digits: 3, holds: () => floorOf(16, 0.2) < floor / 4 },
  'floor-averaged': { value: averaged(), digits: 5, holds: () => averaged() < floor / 500 },
  'floor-exact': {
    value: Math.floor(Math.log10(exactFloor)),
    holds: () => exactFloor < 1e-6 * floor,
  },

  // How high it is
  'floor-variance': {
    value: variance,
    digits: 2,
    // The same from gradients that the core finds, of batches of one drawn at random.
    holds: () => {
      const { objective } = runOf({ ...still, data: inBatchesOf(1), steps: 1 }).parts;
      const at = Float64Array.from(best.at);
      const g = new Float64Array(2);
      let sum = 0;
      for (let k = 0; k < points.count; k++) {
        objective.gradient(at, g, k);
        sum += g[0] ** 2 + g[1] ** 2;
      }
      return within(sum / points.count, variance, 1e-9);
    },
  },
  ...Object.fromEntries(
    table.flatMap(([rate, batch], i) => [
      [`law-${i}`, { value: law(rate, batch), digits: 4 }],
      // The law is for small rates: what it leaves out makes the floor higher, by less than a third here.
      [
        `redrawn-${i}`,
        {
          value: redrawn[i],
          digits: 4,
          holds: () => redrawn[i] > law(rate, batch) && redrawn[i] < 1.35 * law(rate, batch),
        },
      ],
      [`shuffled-${i}`, { value: shuffled[i], digits: 4, holds: () => shuffled[i] < redrawn[i] }],
    ]),
  ),
  'scaling-edge': {
    value: 2 / steepest,
    digits: 2,
    // Of four times the largest pair of the table only the rate is too much.
    holds: () => runOf({ ...still, data: inBatchesOf(64), runs: sgd(0.8) }).excess(320) > 1e6 && 2 / steepest < 0.8,
  },
  'floor-fall': {
    value: floorOf(4, 0.05) / floorOf(4, 0.025),
    digits: 1,
    // With every halving of the rate the floor of shuffled epochs falls by more than the rate.
    holds: () =>
      [0.1, 0.05].every((rate) => floorOf(4, rate) > 2.7 * floorOf(4, rate / 2)) &&
      within(floorWithReplacement(4, 0.025), floorWithReplacement(4, 0.05) / 2, 0.15),
  },
} satisfies Record<string, Claim>;
