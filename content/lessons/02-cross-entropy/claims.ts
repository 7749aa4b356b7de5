import { cce } from '../../../src/core/losses/cce.ts';
import { crossEntropy, entropy, klDivergence, surprise } from '../../../src/core/losses/information.ts';
import type { PointLoss } from '../../../src/core/losses/loss.ts';
import { mae } from '../../../src/core/losses/mae.ts';
import { lossOverPoints } from '../../../src/core/losses/mean.ts';
import { mse } from '../../../src/core/losses/mse.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { exact, guarded, labels, meanOf, near, rows } from './answers.ts';
import { constantClaims } from './claims-constant.ts';
import { figures, predictions } from './figures.ts';

// Two distributions over four cases.
const { p, q } = figures.distribution.state;
const [h, cross, divergence] = [entropy(p), crossEntropy(p, q), klDivergence(p, q)];
const { p: certain, q: guess } = figures.onehot.state;
/** The same probability for the true case; the rest shared out differently. */
const otherGuess = [0.4, 0.6, 0, 0];

const likelihood = rows[0].reduce((product, guess, i) => product * (labels[i] === 1 ? guess : 1 - guess), 1);
/** Two logits whose softmax is 0.8 and 0.2: the same example as ŷ = 0.8 of one node. */
const twoNodes = cce().value([Math.log(0.8), Math.log(0.2)], [1, 0]);
const unsure = [0.55, 0.45, 0.45, 0.55, 0.45];
const oneWrong = [0.95, 0.05, 0.05, 0.48, 0.05];
const sureButWrong = meanOf(predictions['one-wrong'].set.prediction);

// A distribution with two peaks, and two models of it.
const peaks = [0.49, 0.01, 0.01, 0.49];
const [onePeak, spread] = [
  [0.97, 0.01, 0.01, 0.01],
  [0.25, 0.25, 0.25, 0.25],
];
const smoothed = [0.025, 0.925, 0.025, 0.025];

/** Densities of residuals, but for a factor: of the normal distribution and of Laplace's, both of width 1. */
const normal = (r: number) => Math.exp(-(r ** 2) / 2);
const laplace = (r: number) => Math.exp(-Math.abs(r));
/** What minus their logarithms average to over some residuals. */
const residuals = [0.5, -1.2, 2];
const averaged = (of: (r: number) => number) => residuals.reduce((sum, r) => sum - Math.log(of(r)), 0) / 3;
const errorsOf = (loss: PointLoss) => lossOverPoints(loss, residuals, [0, 0, 0]);

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
  'one-coin': { value: surprise(0.5), digits: 3 },
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
  perplexity: { value: Math.exp(cross), digits: 0, holds: () => near(Math.exp(cross), 4) },
  'perplexity-best': { value: Math.exp(h), digits: 2 },
  divergence: { value: divergence, digits: 3, holds: () => near(divergence, cross - h) && divergence > 0 },
  halves: {
    value: klDivergence([0.5, 0.5, 0, 0], q),
    digits: 3,
    // The other way round it is infinite.
    holds: () => near(klDivergence([0.5, 0.5, 0, 0], q), Math.LN2) && klDivergence(q, [0.5, 0.5, 0, 0]) === Infinity,
  },

  // Which way round
  'forward-peak': { value: klDivergence(peaks, onePeak), digits: 3 },
  'reverse-peak': { value: klDivergence(onePeak, peaks), digits: 3 },
  'forward-spread': {
    value: klDivergence(peaks, spread),
    digits: 3,
    holds: () => klDivergence(peaks, spread) < klDivergence(peaks, onePeak),
  },
  'reverse-spread': {
    value: klDivergence(spread, peaks),
    digits: 3,
    holds: () => klDivergence(spread, peaks) > klDivergence(onePeak, peaks),
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

  'smoothed-floor': {
    value: entropy(smoothed),
    digits: 3,
    holds: () =>
      near(
        smoothed.reduce((sum, share) => sum + share, 0),
        1,
      ) && crossEntropy(smoothed, guess) > entropy(smoothed),
  },

  // Maximum likelihood
  likelihood: { value: likelihood, digits: 4 },
  'likelihood-mean': {
    value: -Math.log(likelihood) / 5,
    digits: 4,
    holds: () => near(-Math.log(likelihood) / 5, lossOverPoints(exact, rows[0], labels)),
  },

  'normal-tail': {
    value: normal(3) / normal(1),
    digits: 3,
    holds: () => near(averaged(normal), errorsOf(mse) / 2),
  },
  'laplace-tail': { value: laplace(3) / laplace(1), digits: 3, holds: () => near(averaged(laplace), errorsOf(mae)) },

  // Binary cross-entropy
  'first-loss': { value: guarded.value(0.8, 1), digits: 3 },
  'two-nodes': {
    value: twoNodes,
    digits: 3,
    holds: () => near(twoNodes, exact.value(0.8, 1)),
  },
  'mean-1': { value: meanOf(rows[0]), digits: 4 },
  'mean-2': { value: meanOf(rows[1]), digits: 4, holds: () => meanOf(rows[1]) < meanOf(rows[0]) },
  'mean-3': { value: meanOf(rows[2]), digits: 4, holds: () => meanOf(rows[2]) > meanOf(rows[0]) },
  'third-accuracy': {
    value: (100 * rows[2].filter((guess, i) => guess > 0.5 === (labels[i] === 1)).length) / 5,
    holds: () => rows[2][0] < 0.5 && labels[0] === 1,
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
  'sure-but-wrong': {
    value: sureButWrong,
    digits: 3,
    holds: () => sureButWrong < meanOf(unsure) / 2,
  },
  'one-wrong': { value: meanOf(oneWrong), digits: 3 },

  ...constantClaims,

  // The floor
  'rain-honest': { value: honest, digits: 3, holds: () => honest === entropy(rain) },
  'rain-bold': { value: bold, digits: 3, holds: () => bold > honest },

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
