import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/**
 * Absolute error |ŷ − y|, whose mean is the MAE.
 *
 * Where ŷ = y the slope is not defined; 0 is used there, as PyTorch and TensorFlow do. For JAX, and so for Keras on it, |x| has slope 1
 * at 0.
 */
export const mae: CurvedLoss = {
  id: 'mae',
  value: (prediction, target) => Math.abs(prediction - target),
  slope: (prediction, target) => Math.sign(prediction - target),
  curvature: () => 0,
};

/** Absolute error, with its names. */
export const maeKind: CurvedLossKind = {
  id: 'mae',
  prediction: 'number',
  target: 'number',
  options: {},
  keras: { function: 'mae', object: 'MeanAbsoluteError()' },
  pytorch: { function: 'l1_loss', object: 'L1Loss()' },
  tex: (prediction = '\\hat{y}', target = 'y') => `|${prediction} - ${target}|`,
  source: 'R. J. Boscovich (1757)',
  make: () => mae,
};
