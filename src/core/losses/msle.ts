import type { PointLoss } from './loss.ts';

/**
 * Squared logarithmic error (ln(1 + ŷ) − ln(1 + y))², whose mean is the MSLE: it measures ratios, and is not convex.
 *
 * Defined for ŷ > −1 and y > −1, without the clamping that Keras does; NaN or infinite beyond.
 */
export const msle: PointLoss = {
  id: 'msle',
  value: (prediction, target) => (Math.log1p(prediction) - Math.log1p(target)) ** 2,
  slope: (prediction, target) => (2 * (Math.log1p(prediction) - Math.log1p(target))) / (1 + prediction),
  curvature: (prediction, target) => (2 * (1 - Math.log1p(prediction) + Math.log1p(target))) / (1 + prediction) ** 2,
};
