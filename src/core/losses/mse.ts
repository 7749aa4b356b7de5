import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/** Squared error (ŷ − y)², whose mean is the MSE. */
export const mse: CurvedLoss = {
  id: 'mse',
  value: (prediction, target) => (prediction - target) ** 2,
  slope: (prediction, target) => 2 * (prediction - target),
  curvature: () => 2,
};

/** Squared error, with its names. */
export const mseKind: CurvedLossKind = {
  id: 'mse',
  prediction: 'number',
  target: 'number',
  options: {},
  keras: { function: 'mse', object: 'MeanSquaredError()' },
  pytorch: { function: 'mse_loss', object: 'MSELoss()' },
  tex: (prediction = '\\hat{y}', target = 'y') => `(${prediction} - ${target})^2`,
  source: 'A.-M. Legendre (1805)',
  make: () => mse,
};
