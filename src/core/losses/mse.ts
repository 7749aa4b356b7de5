import type { PointLoss } from './loss.ts';

/** Squared error (ŷ − y)², whose mean is the MSE. */
export const mse: PointLoss = {
  id: 'mse',
  value: (prediction, target) => (prediction - target) ** 2,
  slope: (prediction, target) => 2 * (prediction - target),
  curvature: () => 2,
};
