import type { PointLoss, PointLossKind } from './loss.ts';

/** Squared hinge loss max(0, 1 − yŷ)² of a score ŷ for a class y = ±1: smooth where the hinge has a kink. */
export const squaredHinge: PointLoss = {
  id: 'squared-hinge',
  value: (score, sign) => Math.max(0, 1 - sign * score) ** 2,
  slope: (score, sign) => -2 * sign * Math.max(0, 1 - sign * score),
};

/** The squared hinge loss, with its names. */
export const squaredHingeKind: PointLossKind = {
  id: 'squared-hinge',
  prediction: 'score',
  target: 'sign',
  options: {},
  keras: { function: 'squared_hinge', object: 'SquaredHinge()' },
  pytorch: null,
  tex: (score = '\\hat{y}', sign = 'y') => `\\max(0, 1 - ${sign} ${score})^2`,
  source: 'Keras',
  make: () => squaredHinge,
};
