import type { CurvedLoss, CurvedLossKind } from './loss.ts';
import { msle } from './msle.ts';

/**
 * The MSLE of Keras: predictions and targets below `epsilon` are raised to it. So it is a number for every prediction, but where
 * ŷ ≤ ε its slope is 0, and a model that predicts negative numbers learns nothing from them.
 */
export function msleClamped(epsilon = 1e-7): CurvedLoss {
  const clamp = (value: number) => Math.max(value, epsilon);
  return {
    id: 'msle-clamped',
    value: (prediction, target) => msle.value(clamp(prediction), clamp(target)),
    slope: (prediction, target) => (prediction <= epsilon ? 0 : msle.slope(prediction, clamp(target))),
    curvature: (prediction, target) => (prediction <= epsilon ? 0 : msle.curvature(prediction, clamp(target))),
  };
}

/** The MSLE of Keras, with its names. */
export const msleClampedKind: CurvedLossKind = {
  id: 'msle-clamped',
  prediction: 'number',
  target: 'positive',
  form: 'guarded',
  options: { epsilon: { default: 1e-7, range: [0, 0.1], symbol: '\\varepsilon' } },
  keras: { function: 'msle', object: 'MeanSquaredLogarithmicError()' },
  pytorch: null,
  tex: (prediction = '\\hat{y}', target = 'y') =>
    `(\\ln(1 + \\max(${prediction}, \\varepsilon)) - \\ln(1 + \\max(${target}, \\varepsilon)))^2`,
  source: 'Keras',
  make: ({ epsilon }) => msleClamped(epsilon),
};
