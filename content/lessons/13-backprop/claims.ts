import { layoutOf } from '../../../src/core/network/layout.ts';
import { type Loop, lastStep, momentOf, parts } from '../../../src/core/network/loop.ts';
import { summaryOf } from '../../../src/core/network/summary.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { planeClaims } from './claims-plane.ts';
import { figures, toStep } from './figures.ts';

const near = (value: number, expected: number, within = 1e-12) => Math.abs(value - expected) < within;

/** The loop as the figures open with it. */
const opening: Loop = {
  inputs: [1, 2],
  target: 1,
  weights: [0.5, -0.3, 0.8, 0.2, 0.2, -0.4, 1.2, -0.7, 0.3],
  activation: 'tanh',
  loss: 'mse',
  rate: 0.1,
  zero: 'called',
  step: toStep,
};
const rounds = [0, 1, 2].map((round) => momentOf({ ...opening, step: round * parts.length + toStep }));
const [first, second, third] = rounds;
const [z1, z2, output] = first.sums;
const [a1, a2] = first.values;
const [delta1, delta2, delta] = first.blames;
const [w11, w12, w21, w22, b1, b2, v1, v2, c] = opening.weights;
const [x1, x2] = opening.inputs;

// zero_grad forgotten.
const piled = [1, 2].map((round) => momentOf({ ...opening, zero: 'forgotten', step: round * parts.length + toStep }));
const piledInFigure = momentOf({ ...opening, zero: 'forgotten', step: figures.piled.state.step });
const held = piledInFigure.held.map((one) => one ?? Number.NaN);

// Nothing comes in at x₁, and two neurons alike.
const silent = momentOf({ ...opening, inputs: [0, 2] });
const alike = [0.5, -0.3, 0.5, -0.3, 0.2, 0.2, 0.7, 0.7, 0.3];
const twins = momentOf({ ...opening, weights: alike });
const twinsLater = momentOf({ ...opening, weights: alike, step: lastStep });
const zeros = momentOf({ ...opening, weights: alike.map(() => 0) });

// With a sigmoid.
const sigmoid = momentOf({ ...opening, activation: 'sigmoid', step: figures.muted.state.step });
const steepest = 0.25;

/** Multiplications by weights, of a forward pass and of a gradient: for weights the products are taken once more, for blames once beyond the first layer. */
const sizes = [784, 100, 10];
const widths = sizes.slice(1).map((width) => ({ width, activation: { id: 'relu' } }));
const weightsOf = layoutOf({ inputs: sizes[0], layers: widths }).layers.map(({ inputs, width }) => inputs * width);
const forwardWork = weightsOf.reduce((sum, own) => sum + own);
const gradientWork = 2 * forwardWork + weightsOf.slice(1).reduce((sum, own) => sum + own);
const { total } = summaryOf(sizes, false);

// The exercise: the first neuron with ReLU, by hand.
const exercise = momentOf({ ...opening, inputs: [1, -1] });

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // Forward
  'z-1': { value: z1, digits: 1, holds: () => near(z1, w11 * x1 + w12 * x2 + b1) },
  'z-2': { value: z2, digits: 1, holds: () => near(z2, w21 * x1 + w22 * x2 + b2) },
  'a-1': { value: a1, digits: 4, holds: () => near(a1, Math.tanh(0.1)) },
  'a-2': { value: a2, digits: 4, holds: () => near(a2, Math.tanh(0.8)) },
  output: { value: output, digits: 4, holds: () => near(output, v1 * a1 + v2 * a2 + c) && output < 0 },
  loss: { value: first.loss, digits: 4, holds: () => near(first.loss, (output - 1) ** 2) },

  // Backward
  delta: { value: delta, digits: 4, holds: () => near(delta, 2 * (output - 1)) },
  'grad-v1': { value: first.gradient[6], digits: 4, holds: () => near(first.gradient[6], delta * a1) },
  'grad-v2': { value: first.gradient[7], digits: 4, holds: () => near(first.gradient[7], delta * a2) },
  'grad-c': { value: first.gradient[8], digits: 4, holds: () => first.gradient[8] === delta },
  'v2-times': {
    value: first.gradient[7] / first.gradient[6],
    digits: 1,
    holds: () => near(first.gradient[7] / first.gradient[6], a2 / a1, 1e-9),
  },
  'slope-1': { value: 1 - a1 ** 2, digits: 4 },
  'slope-2': { value: 1 - a2 ** 2, digits: 4 },
  'delta-1': { value: delta1, digits: 4, holds: () => near(delta1, delta * v1 * (1 - a1 ** 2)) },
  'delta-2': { value: delta2, digits: 4, holds: () => near(delta2, delta * v2 * (1 - a2 ** 2)) && delta2 > 0 },
  'grad-w11': { value: first.gradient[0], digits: 4, holds: () => near(first.gradient[0], delta1 * x1) },
  'grad-w12': { value: first.gradient[1], digits: 4, holds: () => near(first.gradient[1], 2 * first.gradient[0]) },
  'grad-w21': { value: first.gradient[2], digits: 4, holds: () => near(first.gradient[2], delta2 * x1) },
  'grad-w22': { value: first.gradient[3], digits: 4, holds: () => near(first.gradient[3], delta2 * x2) },
  largest: {
    value: 'w₁₂',
    holds: () => Math.max(...first.gradient.map(Math.abs)) === Math.abs(first.gradient[1]),
  },

  // Check
  difference: {
    value: first.difference[1],
    digits: 4,
    holds: () => first.gradient.every((g, i) => near(g, first.difference[i], 1e-5)),
  },
  'last-digits': {
    value: first.difference[1],
    digits: 6,
    holds: () => first.difference[1].toFixed(6) !== first.gradient[1].toFixed(6),
  },
  'last-digits-exact': { value: first.gradient[1], digits: 6 },
  parameters: { value: total, digits: 0, holds: () => total === 79_510 },
  'forward-passes': { value: 2 * total, digits: 0 },
  'forward-work': { value: forwardWork, digits: 0 },
  'gradient-work': { value: gradientWork, digits: 0, holds: () => gradientWork < 2.1 * forwardWork },
  'gradient-ratio': { value: gradientWork / forwardWork, digits: 2 },

  // Update
  'w12-next': {
    value: second.used[1],
    digits: 4,
    holds: () => near(second.used[1], w12 - opening.rate * first.gradient[1]),
  },
  'loss-2': { value: second.loss, digits: 4, holds: () => second.loss < first.loss / 5 },
  'loss-3': { value: third.loss, digits: 4, holds: () => third.loss < second.loss / 10 },
  'output-2': { value: second.values[2], digits: 4, holds: () => second.values[2] > 1 && second.gradient[8] > 0 },

  // Forgotten
  'own-2': { value: second.gradient[8], digits: 4, holds: () => near(piledInFigure.gradient[8], second.gradient[8]) },
  'held-2': {
    value: held[8],
    digits: 4,
    holds: () => near(held[8], first.gradient[8] + second.gradient[8]) && held[8] < 0 && second.gradient[8] > 0,
  },
  'loss-piled-1': { value: first.loss, digits: 4, holds: () => first.loss > piled[0].loss },
  'loss-piled-2': { value: piled[0].loss, digits: 4, holds: () => near(piled[0].loss, second.loss) },
  'loss-piled-3': { value: piled[1].loss, digits: 4, holds: () => piled[1].loss > 2 * piled[0].loss },

  ...planeClaims,

  // Zero
  'silent-loss': {
    value: silent.loss,
    digits: 2,
    holds: () => silent.gradient[0] === 0 && silent.gradient[2] === 0 && silent.gradient[4] !== 0,
  },
  'twin-1': {
    value: twins.gradient[0],
    digits: 4,
    holds: () => [0, 1].every((i) => twins.gradient[i] === twins.gradient[i + 2]),
  },
  'twin-after': {
    value: twinsLater.weights[1],
    digits: 4,
    holds: () =>
      [0, 1, 4, 6].every((i) => twinsLater.weights[i] === twinsLater.weights[i === 4 ? 5 : i === 6 ? 7 : i + 2]),
  },
  'zeros-moving': {
    value: zeros.gradient.filter((g) => g !== 0).length,
    digits: 0,
    holds: () => zeros.gradient.every((g, i) => (i === 8 ? g === -2 : g === 0)),
  },
  'muted-delta': { value: sigmoid.blames[2], digits: 2, holds: () => sigmoid.blames[2] < -1 },
  'muted-delta-1': {
    value: sigmoid.blames[0],
    digits: 2,
    holds: () => Math.abs(sigmoid.blames[0]) < steepest * Math.abs(sigmoid.blames[2] * v1),
  },

  // Code
  'code-loss': { value: first.loss, digits: 4 },
  ...Object.fromEntries(
    ['w11', 'w12', 'w21', 'w22', 'b1', 'b2', 'v1', 'v2', 'c'].map((name, i) => [
      `code-${name}`,
      { value: first.gradient[i], digits: 4 },
    ]),
  ),

  // Exercises
  'exercise-z1': { value: exercise.sums[0], digits: 1, holds: () => near(exercise.sums[0], w11 - w12 + b1) },
  'exercise-b1': {
    value: exercise.gradient[4],
    digits: 4,
    holds: () => near(exercise.gradient[0], exercise.gradient[4]) && near(exercise.gradient[1], -exercise.gradient[4]),
  },
  'neuron-parameters': {
    value: summaryOf([3, 4, 2], false).total,
    digits: 0,
    holds: () => summaryOf([3, 4, 2], false).total === 26,
  },
} satisfies Record<string, Claim>;
