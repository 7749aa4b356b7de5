import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/**
 * Squared logarithmic error (ln(1 + ŷ) − ln(1 + y))², whose mean is the MSLE: it measures ratios, and is not convex.
 *
 * Defined for ŷ > −1 and y > −1, without the clamping that Keras does; NaN or infinite beyond.
 */
export const msle: CurvedLoss = {
  id: 'msle',
  value: (prediction, target) => (Math.log1p(prediction) - Math.log1p(target)) ** 2,
  slope: (prediction, target) => (2 * (Math.log1p(prediction) - Math.log1p(target))) / (1 + prediction),
  curvature: (prediction, target) => (2 * (1 - Math.log1p(prediction) + Math.log1p(target))) / (1 + prediction) ** 2,
};

/** Squared logarithmic error, with its names. */
export const msleKind: CurvedLossKind = {
  id: 'msle',
  prediction: 'positive',
  target: 'positive',
  options: {},
  keras: null,
  pytorch: null,
  tex: (prediction = '\\hat{y}', target = 'y') => `(\\ln(1 + ${prediction}) - \\ln(1 + ${target}))^2`,
  source: 'the MSE of logarithms',
  make: () => msle,
};
