import type { PointLoss, PointLossKind } from './loss.ts';

/**
 * Binary cross-entropy from a probability p with a small constant inside the logarithms, −y ln(p + ε) − (1 − y) ln(1 − p + ε).
 *
 * The constant keeps the loss finite at p = 0 and p = 1, and costs a little everywhere: a perfect prediction has a loss of −ε, not 0, and
 * the lowest point is not quite at p = y.
 */
export function bceEpsilon(epsilon = 1e-7): PointLoss {
  return {
    id: 'bce-epsilon',
    value: (p, label) => -(label * Math.log(p + epsilon) + (1 - label) * Math.log(1 - p + epsilon)),
    slope: (p, label) => (1 - label) / (1 - p + epsilon) - label / (p + epsilon),
  };
}

/** Binary cross-entropy with a constant inside the logarithms, with its names. */
export const bceEpsilonKind: PointLossKind = {
  id: 'bce-epsilon',
  prediction: 'probability',
  target: 'label',
  form: 'guarded',
  options: { epsilon: { default: 1e-7, range: [0, 0.1], symbol: '\\varepsilon' } },
  keras: null,
  pytorch: null,
  tex: (p = '\\hat{y}', label = 'y') =>
    `-(${label} \\ln(${p} + \\varepsilon) + (1 - ${label}) \\ln(1 - ${p} + \\varepsilon))`,
  source: 'textbooks',
  make: ({ epsilon }) => bceEpsilon(epsilon),
};
