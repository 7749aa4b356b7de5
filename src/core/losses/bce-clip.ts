import type { PointLoss, PointLossKind } from './loss.ts';

/**
 * Binary cross-entropy from a probability as Keras takes it: p is first clipped to [ε, 1 − ε].
 *
 * Beyond the clip the slope is 0: a prediction that is wrong with certainty learns nothing.
 */
export function bceClip(epsilon = 1e-7): PointLoss {
  const high = 1 - epsilon;
  return {
    id: 'bce-clip',
    value(p, label) {
      const clipped = Math.max(epsilon, Math.min(high, p));
      return -label * Math.log(clipped) - (1 - label) * Math.log(1 - clipped);
    },
    slope: (p, label) => (p < epsilon || p > high ? 0 : (1 - label) / (1 - p) - label / p),
  };
}

/** Binary cross-entropy of a clipped probability, with its names. */
export const bceClipKind: PointLossKind = {
  id: 'bce-clip',
  prediction: 'probability',
  target: 'label',
  form: 'guarded',
  options: { epsilon: { default: 1e-7, range: [0, 0.1], symbol: '\\varepsilon' } },
  keras: { function: 'binary_crossentropy', object: 'BinaryCrossentropy()' },
  pytorch: null,
  tex: (p = '\\hat{y}', label = 'y') =>
    `-${label} \\ln p - (1 - ${label}) \\ln(1 - p), \\quad p = \\max(\\varepsilon, \\min(1 - \\varepsilon, ${p}))`,
  source: 'Keras',
  make: ({ epsilon }) => bceClip(epsilon),
};
