import { bceClip } from '../../../src/core/losses/bce-clip.ts';
import { bceEpsilon } from '../../../src/core/losses/bce-epsilon.ts';
import { bceFloor } from '../../../src/core/losses/bce-floor.ts';
import { cce } from '../../../src/core/losses/cce.ts';
import { crossEntropy, entropy, klDivergence, surprise } from '../../../src/core/losses/information.ts';
import { lossOverPoints } from '../../../src/core/losses/mean.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { figures } from './figures.ts';

const near = (value: number, expected: number) => Math.abs(value - expected) < 1e-12;

// Two distributions over four cases.
const { p, q } = figures.distribution.state;
const [h, cross, divergence] = [entropy(p), crossEntropy(p, q), klDivergence(p, q)];
const { p: certain, q: guess } = figures.onehot.state;
/** The same probability for the true case; the rest shared out differently. */
const otherGuess = [0.4, 0.6, 0, 0];

// Five predictions, three times.
const labels = figures.predictions.state.label;
const rows = [figures.predictions.state.prediction, [0.95, 0.05, 0.01, 0.95, 0.01], [0.3, 0.4, 0.2, 0.65, 0.2]];
const guarded = bceEpsilon(1e-7);
const exact = bceEpsilon(0);
const meanOf = (row: readonly number[]) => lossOverPoints(guarded, row, labels);
const likelihood = rows[0].reduce((product, guess, i) => product * (labels[i] === 1 ? guess : 1 - guess), 1);
/** Two logits whose softmax is 0.8 and 0.2: the same example as ŷ = 0.8 of one node. */
const twoNodes = cce().value([Math.log(0.8), Math.log(0.2)], [1, 0]);
const unsure = [0.55, 0.45, 0.45, 0.55, 0.45];
const oneWrong = [0.95, 0.05, 0.05, 0.48, 0.05];

// A day with a chance of rain of 0.7, foretold truly and boldly.
const rain = [0.7, 0.3];
const honest = crossEntropy(rain, rain);
const bold = crossEntropy(rain, [0.9, 0.1]);
const certainly = crossEntropy(rain, [0.99, 0.01]);

/** Mean squared error of a forecast, where it rains with a probability of 0.7. */
const squaredError = (said: number) => 0.7 * (1 - said) ** 2 + 0.3 * said ** 2;

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // Surprise
  'surprise-90': { value: surprise(0.9), digits: 3 },
  'surprise-50': { value: surprise(0.5), digits: 3, holds: () => surprise(0.5) === Math.LN2 },
  'surprise-10': { value: surprise(0.1), digits: 3 },
  'surprise-1': { value: surprise(0.01), digits: 3, holds: () => near(surprise(0.01), 2 * surprise(0.1)) },
  'two-coins': {
    value: surprise(0.25),
    digits: 3,
    holds: () => near(surprise(0.5 * 0.5), 2 * surprise(0.5)),
  },

  // Entropy and cross-entropy
  entropy: { value: h, digits: 3 },
  'entropy-bits': { value: h / Math.LN2, digits: 2, holds: () => near(h / Math.LN2, 1.75) },
  cross: { value: cross, digits: 3, holds: () => near(cross, Math.log(4)) },
  'cross-bits': { value: cross / Math.LN2, digits: 0, holds: () => near(cross / Math.LN2, 2) },
  divergence: { value: divergence, digits: 3, holds: () => near(divergence, cross - h) && divergence > 0 },
  halves: {
    value: klDivergence([0.5, 0.5, 0, 0], q),
    digits: 3,
    // The other way round it is infinite.
    holds: () => near(klDivergence([0.5, 0.5, 0, 0], q), Math.LN2) && klDivergence(q, [0.5, 0.5, 0, 0]) === Infinity,
  },

  // One-hot targets
  'one-hot-loss': {
    value: crossEntropy(certain, guess),
    digits: 3,
    holds: () =>
      entropy(certain) === 0 &&
      crossEntropy(certain, guess) === surprise(guess[1]) &&
      klDivergence(certain, guess) === surprise(guess[1]) &&
      crossEntropy(certain, otherGuess) === crossEntropy(certain, guess),
  },

  // Maximum likelihood
  likelihood: { value: likelihood, digits: 4 },
  'likelihood-mean': {
    value: -Math.log(likelihood) / 5,
    digits: 4,
    holds: () => near(-Math.log(likelihood) / 5, lossOverPoints(exact, rows[0], labels)),
  },

  // Binary cross-entropy
  'first-loss': { value: guarded.value(0.8, 1), digits: 3 },
  'two-nodes': {
    value: twoNodes,
    digits: 3,
    holds: () => near(twoNodes, exact.value(0.8, 1)),
  },
  'mean-1': {
    value: String(meanOf(rows[0])),
    holds: () => meanOf(rows[0]) === 0.10729012273129139,
  },
  'mean-2': {
    value: String(meanOf(rows[1])),
    holds: () => meanOf(rows[1]) === 0.03479600741200121 && meanOf(rows[1]) < meanOf(rows[0]),
  },
  'mean-3': {
    value: String(meanOf(rows[2])),
    holds: () => meanOf(rows[2]) === 0.5183735085933487 && meanOf(rows[2]) > meanOf(rows[0]),
  },
  'third-worst': {
    value: guarded.value(0.3, 1),
    digits: 3,
    holds: () => rows[2].every((guess, i) => i === 0 || guarded.value(guess, labels[i]) < guarded.value(0.3, 1)),
  },
  unsure: {
    value: meanOf(unsure),
    digits: 3,
    // All five are right, and yet the loss is larger than where one is wrong: the challenge can be met.
    holds: () => meanOf(unsure) > meanOf([0.95, 0.05, 0.05, 0.35, 0.05]) && meanOf(oneWrong) < 0.2,
  },
  'one-wrong': { value: meanOf(oneWrong), digits: 3 },

  // The constant
  'constant-worst': { value: guarded.value(0, 1), digits: 2, holds: () => near(guarded.value(0, 1), -Math.log(1e-7)) },
  'constant-best': {
    value: `−${Math.abs(guarded.value(1, 1)).toFixed(7)}`,
    holds: () => guarded.value(1, 1) < 0 && Math.abs(guarded.value(1, 1) + 1e-7) < 1e-12,
  },
  'constant-cost': {
    value: `${((lossOverPoints(exact, rows[0], labels) - meanOf(rows[0])) * 1e7).toFixed(2)} × 10⁻⁷`,
    holds: () => lossOverPoints(exact, rows[0], labels) > meanOf(rows[0]),
  },
  'rough-worst': { value: bceEpsilon(1e-3).value(0, 1), digits: 2 },
  'rough-mean': {
    value: lossOverPoints(bceEpsilon(1e-3), rows[0], labels),
    digits: 5,
    holds: () => lossOverPoints(bceEpsilon(1e-3), rows[0], labels) < meanOf(rows[0]),
  },
  'keras-worst': {
    value: bceClip().value(0, 1),
    digits: 2,
    holds: () => bceClip().slope(0, 1) === 0 && Number.isNaN(exact.value(1, 1)) && exact.value(0, 1) === Infinity,
  },
  'keras-worst-single': {
    value: -Math.log(1 - Math.fround(1 - 1e-7)),
    digits: 2,
    // Of the two clipped ends only the upper one is rounded so much.
    holds: () => Math.abs(-Math.log(Math.fround(1e-7)) - bceClip().value(0, 1)) < 1e-6,
  },
  'pytorch-worst': { value: bceFloor.value(0, 1), digits: 0, holds: () => bceFloor.value(0, 1) === 100 },

  // The floor
  'rain-honest': { value: honest, digits: 3, holds: () => honest === entropy(rain) },
  'rain-bold': { value: bold, digits: 3, holds: () => bold > honest },
  'code-1': { value: meanOf(rows[0]), digits: 5 },
  'code-2': { value: meanOf(rows[1]), digits: 5 },
  'code-3': {
    value: meanOf(rows[2]),
    digits: 5,
    // To five decimals it does not matter how the logarithm is guarded.
    holds: () =>
      rows.every(
        (row) =>
          meanOf(row).toFixed(5) === lossOverPoints(exact, row, labels).toFixed(5) &&
          meanOf(row).toFixed(5) === lossOverPoints(bceClip(), row, labels).toFixed(5),
      ),
  },

  // Exercises
  die: { value: surprise(1 / 6), digits: 3 },
  'die-bits': { value: surprise(1 / 6) / Math.LN2, digits: 3 },
  'rain-honest-again': { value: honest, digits: 3 },
  'rain-bold-again': { value: bold, digits: 3 },
  ...Object.fromEntries(
    [0.7, 0.9, 0.99].map((said) => [
      `squared-${said}`,
      { value: squaredError(said), digits: 3, holds: () => squaredError(said) >= squaredError(0.7) },
    ]),
  ),
  'rain-certain': { value: certainly, digits: 3, holds: () => certainly > bold },
  'ten-wrong': {
    value: (9 * exact.value(0.99, 1) + exact.value(0.001, 1)) / 10,
    digits: 3,
    holds: () => (9 * exact.value(0.99, 1) + exact.value(0.001, 1)) / 10 > exact.value(0.55, 1),
  },
  'ten-unsure': { value: exact.value(0.55, 1), digits: 3 },

  // To try
  'know-nothing': {
    value: exact.value(0.5, 1),
    digits: 3,
    holds: () => near(exact.value(0.5, 0), exact.value(0.5, 1)) && near(exact.value(0.5, 1), Math.log(2)),
  },
} satisfies Record<string, Claim>;
