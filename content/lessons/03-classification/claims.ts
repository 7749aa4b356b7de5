import { bce } from '../../../src/core/losses/bce.ts';
import { bceNaive } from '../../../src/core/losses/bce-naive.ts';
import { cce } from '../../../src/core/losses/cce.ts';
import { cceNaive } from '../../../src/core/losses/cce-naive.ts';
import { mse } from '../../../src/core/losses/mse.ts';
import { sigmoid } from '../../../src/core/losses/sigmoid.ts';
import { logSumExp, softmax, softmaxNaive } from '../../../src/core/losses/softmax.ts';
import { sparseCce } from '../../../src/core/losses/sparse-cce.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { sketchValues } from '../../../src/lessons/sketch-values.ts';
import { separableClaims } from './claims-separable.ts';
import { figures, predictions, steepest } from './figures.ts';

const near = (value: number, expected: number) => Math.abs(value - expected) < 1e-12;

// One logit.
const z = figures.sigmoid.state.logit;
/** The slope of (σ(z) − 1)² by z. */
const squaredSlope = (at: number) => mse.slope(sigmoid(at), 1) * sigmoid(at) * sigmoid(-at);
const far = -8;
/** Where ŷ is a third, and where that slope is steepest. */
const third = -Math.LN2;

// Three logits.
const { logits } = figures.softmax.state;
const first = [1, 0, 0];
const probabilitiesOf = (row: readonly number[]) => {
  const out = new Float64Array(row.length);
  softmax(row, out);
  return out;
};
const naiveOf = (row: readonly number[]) => {
  const out = new Float64Array(row.length);
  softmaxNaive(row, out);
  return out;
};
const p = probabilitiesOf(logits);
const rival = probabilitiesOf([2, 3, 0.1]);
const gradient = new Float64Array(3);
cce().gradient(logits, first, gradient);
const loss = cce();
const third3 = new Float64Array(3);
loss.gradient(logits, [0, 0, 1], third3);
const sigmoids = logits.map(sigmoid);
const doubled = probabilitiesOf(predictions.doubled.set.logits);
const halved = probabilitiesOf(logits.map((one) => one / 2));
const several = sketchValues('logits', figures.several.state);

// Far out.
const wide = [1000, 0, -1000];
const low = [-1000, -1000, -1000];
const word = (value: number) => (Number.isNaN(value) ? 'NaN' : value === Infinity ? '∞' : String(value));
/** Whether e to this whole number is finite in single precision. */
const fitsSingle = (power: number) => Number.isFinite(Math.fround(Math.exp(power)));

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // Sigmoid
  'sigma-0': { value: sigmoid(0), digits: 1, holds: () => sigmoid(0) === 0.5 },
  'sigma-2': { value: sigmoid(2), digits: 3, holds: () => near(sigmoid(2), 1 - sigmoid(-2)) },
  'sigma-minus-3': { value: sigmoid(z), digits: 3, holds: () => near(Math.log(sigmoid(z) / sigmoid(-z)), z) },
  'tanh-minus-1': { value: Math.tanh(-1), digits: 3 },
  'tanh-rescaled': {
    value: (Math.tanh(-1) + 1) / 2,
    digits: 3,
    holds: () => [-4, -1, 0, 0.3, 1, 5].every((at) => near((Math.tanh(at) + 1) / 2, sigmoid(2 * at))),
  },

  // Slopes
  'bce-loss': { value: bce.value(z, 1), digits: 3 },
  'bce-slope': {
    value: bce.slope(z, 1),
    digits: 3,
    holds: () => near(bce.slope(z, 1), sigmoid(z) - 1) && (1 + Math.exp(3)).toFixed(1) === '21.1',
  },
  'squared-loss': { value: mse.value(sigmoid(z), 1), digits: 3, holds: () => mse.value(sigmoid(far), 1) < 1 },
  'squared-slope': { value: squaredSlope(z), digits: 4 },
  'bce-slope-far': { value: bce.slope(far, 1), digits: 4 },
  'squared-slope-far': {
    value: squaredSlope(far),
    digits: 5,
    // The challenge can be met, and its hint is true.
    holds: () =>
      // By symmetry with the other label on the other side.
      Math.abs(squaredSlope(-7.6)) < 0.001 && Math.abs(squaredSlope(-7.5)) > 0.001 && bce.slope(7.6, 0) > 0.99,
  },
  'slope-ratio': { value: bce.slope(far, 1) / squaredSlope(far), digits: 0 },
  'steepest-mark': { value: steepest, digits: 1, holds: () => Math.abs(steepest - third) < 0.01 },
  'steepest-z': {
    value: third,
    digits: 3,
    holds: () =>
      near(sigmoid(third), 1 / 3) &&
      [-0.3, -0.1, 0.1, 0.3].every((off) => Math.abs(squaredSlope(third + off)) < Math.abs(squaredSlope(third))),
  },
  'steepest-slope': { value: squaredSlope(third), digits: 3, holds: () => near(squaredSlope(third), -8 / 27) },

  ...separableClaims,

  // Softmax
  'p-1': {
    value: p[0],
    digits: 3,
    // The powers that the text prints.
    holds: () =>
      logits.map((one) => Math.exp(one).toFixed(2)).join() === '7.39,2.72,1.11' &&
      logits.reduce((sum, one) => sum + Math.exp(one), 0).toFixed(2) === '11.21',
  },
  'p-2': { value: p[1], digits: 3 },
  'p-3': { value: p[2], digits: 3, holds: () => near(p[0] + p[1] + p[2], 1) },
  'p-rival': { value: rival[0], digits: 3, holds: () => rival[0] < p[0] },
  'two-classes': {
    value: probabilitiesOf([2, 1])[0],
    digits: 3,
    holds: () => near(probabilitiesOf([2, 1])[0], sigmoid(1)),
  },
  'p-1-again': { value: p[0], digits: 3 },
  'p-doubled': {
    value: doubled[0],
    digits: 3,
    holds: () => doubled.every((one, i) => near(one, probabilitiesOf(logits.map((z) => z / 0.5))[i])),
  },
  'p-halved': {
    value: halved[0],
    digits: 3,
    holds: () => halved[0] < p[0] && p[0] < doubled[0] && halved[0] > halved[1] && halved[1] > halved[2],
  },
  'softmax-loss': {
    value: loss.value(logits, first),
    digits: 3,
    holds: () =>
      near(loss.value(logits, first), -Math.log(p[0])) && near(sparseCce.value(logits, [0]), loss.value(logits, first)),
  },
  'slope-1': { value: gradient[0], digits: 3, holds: () => near(gradient[0], p[0] - 1) },
  'slope-2': { value: gradient[1], digits: 3, holds: () => near(gradient[1], p[1]) },
  'slope-3': { value: gradient[2], digits: 3, holds: () => near(gradient[0] + gradient[1] + gradient[2], 0) },

  // Several labels at once
  's-1': { value: sigmoids[0], digits: 3 },
  's-2': { value: sigmoids[1], digits: 3 },
  's-3': { value: sigmoids[2], digits: 3 },
  'each-1': { value: several('losses', 0), digits: 3 },
  'each-2': {
    value: several('losses', 1),
    digits: 3,
    holds: () => several('losses', 1) > several('losses', 0) && several('losses', 1) > several('losses', 2),
  },
  'each-3': {
    value: several('losses', 2),
    digits: 3,
    holds: () => near(several('losses', 2), bce.value(logits[2], 1)),
  },
  'each-mean': { value: several('mean'), digits: 3 },
  's-sum': {
    value: sigmoids[0] + sigmoids[1] + sigmoids[2],
    digits: 3,
    holds: () => near(several('sum'), sigmoids[0] + sigmoids[1] + sigmoids[2]),
  },

  // Round-off
  'double-limit': { value: 709, holds: () => Number.isFinite(Math.exp(709)) && Math.exp(710) === Infinity },
  'single-limit': { value: 88, holds: () => fitsSingle(88) && !fitsSingle(89) },
  'naive-wide': { value: word(cceNaive.value(wide, first)), holds: () => Number.isNaN(naiveOf(wide)[0]) },
  'stable-wide': { value: loss.value(wide, first), holds: () => loss.value(wide, first) === 0 },
  'naive-wide-2': { value: word(cceNaive.value(wide, [0, 1, 0])) },
  'stable-wide-2': {
    value: loss.value(wide, [0, 1, 0]),
    holds: () => loss.value(wide, [0, 1, 0]) === 1000 && logSumExp(wide) === 1000,
  },
  'naive-low': { value: word(cceNaive.value(low, first)), holds: () => Number.isNaN(naiveOf(low)[0]) },
  'stable-low': { value: loss.value(low, first), digits: 3, holds: () => near(loss.value(low, first), Math.log(3)) },
  'naive-one': { value: word(bceNaive.value(1000, 0)), holds: () => bceNaive.value(1000, 0) === Infinity },
  'stable-one': { value: bce.value(1000, 0), holds: () => bce.value(1000, 0) === 1000 },
  'naive-sure': { value: word(bceNaive.value(1000, 1)), holds: () => Number.isNaN(bceNaive.value(1000, 1)) },
  'stable-sure': { value: bce.value(1000, 1), holds: () => bce.value(1000, 1) === 0 },

  // Code and exercises
  'code-1': { value: loss.value(logits, first), digits: 3 },
  'code-2': { value: loss.value(wide, [0, 1, 0]), digits: 3 },
  'exercise-loss': { value: loss.value(logits, [0, 0, 1]), digits: 3 },
  'exercise-slope-1': { value: third3[0], digits: 3 },
  'exercise-slope-2': { value: third3[1], digits: 3 },
  'exercise-slope-3': { value: third3[2], digits: 3, holds: () => third3[2] < 0 && third3[0] > third3[1] },
  'shifted-1': {
    value: probabilitiesOf([102, 101, 100.1])[0],
    digits: 3,
    holds: () => near(probabilitiesOf([102, 101, 100.1])[0], p[0]) && Number.isNaN(naiveOf([1002, 1001, 1000.1])[0]),
  },
  'twice-floor': {
    value: bce.value(1, 1),
    digits: 3,
    // A probability taken for a logit lies between 0 and 1, so the loss cannot go below that of 1.
    holds: () => bce.value(sigmoid(30), 1) > bce.value(1, 1) - 1e-9 && bce.value(sigmoid(3), 1) > bce.value(1, 1),
  },

  // To try
  'know-nothing': {
    value: loss.value([0, 0, 0], first),
    digits: 3,
    holds: () => near(loss.value([0, 0, 0], first), Math.log(3)),
  },
} satisfies Record<string, Claim>;
