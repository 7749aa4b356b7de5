import type { PointLoss } from './loss.ts';

/**
 * Absolute error |ŷ − y|, whose mean is the MAE.
 *
 * Where ŷ = y the slope is not defined; 0 is used there, as PyTorch and Keras do.
 */
export const mae: PointLoss = {
  id: 'mae',
  value: (prediction, target) => Math.abs(prediction - target),
  slope: (prediction, target) => Math.sign(prediction - target),
  curvature: () => 0,
};
