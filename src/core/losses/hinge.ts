import type { PointLoss, PointLossKind } from './loss.ts';

/**
 * Hinge loss max(0, 1 − yŷ) of a score ŷ for a class y = ±1: nothing once the score is on the right side with a margin of 1.
 *
 * At the kink yŷ = 1 the slope is not defined; 0 is used there, as Keras does. Labels are not turned from 0 and 1 into ±1, as Keras's
 * are.
 */
export const hinge: PointLoss = {
  id: 'hinge',
  value: (score, sign) => Math.max(0, 1 - sign * score),
  slope: (score, sign) => (sign * score < 1 ? -sign : 0),
};

/** The hinge loss, with its names. */
export const hingeKind: PointLossKind = {
  id: 'hinge',
  prediction: 'score',
  target: 'sign',
  options: {},
  keras: { function: 'hinge', object: 'Hinge()' },
  pytorch: null,
  tex: (score = '\\hat{y}', sign = 'y') => `\\max(0, 1 - ${sign} ${score})`,
  source: 'C. Cortes, V. Vapnik (1995)',
  make: () => hinge,
};
