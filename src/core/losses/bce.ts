import type { CurvedLoss, CurvedLossKind } from './loss.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * Binary cross-entropy from a logit z, −y ln σ(z) − (1 − y) ln(1 − σ(z)) for a label y between 0 and 1, in its stable form.
 *
 * Written with −ln σ(±z) = max(∓z, 0) + ln(1 + e^−|z|), which neither overflows nor takes the logarithm of 0. Its slope is σ(z) − y.
 * `positiveWeight` counts examples with y = 1 so many times, as PyTorch's `pos_weight` does.
 */
export function weightedBce(positiveWeight = 1): CurvedLoss {
  return {
    id: 'bce',
    value(logit, label) {
      const tail = Math.log1p(Math.exp(-Math.abs(logit)));
      return positiveWeight * label * (Math.max(-logit, 0) + tail) + (1 - label) * (Math.max(logit, 0) + tail);
    },
    // With weight 1 this is σ(z) − y, without the digits which that loses where σ(z) is near 1.
    slope: (logit, label) => (1 - label) * sigmoid(logit) - positiveWeight * label * sigmoid(-logit),
    curvature: (logit, label) => (1 - label + positiveWeight * label) * sigmoid(logit) * sigmoid(-logit),
  };
}

/** Binary cross-entropy from a logit, every example counting the same. */
export const bce: CurvedLoss = weightedBce();

/** Binary cross-entropy from a logit, with its names. */
export const bceKind: CurvedLossKind = {
  id: 'bce',
  prediction: 'logit',
  target: 'label',
  form: 'stable',
  options: { positiveWeight: { default: 1, range: [0, 1000], open: true, symbol: 'a' } },
  keras: { function: 'binary_crossentropy', object: 'BinaryCrossentropy(from_logits=True)' },
  pytorch: {
    function: 'binary_cross_entropy_with_logits',
    object: 'BCEWithLogitsLoss(pos_weight=torch.tensor(positiveWeight))',
  },
  tex: (logit = 'z', label = 'y') =>
    `a ${label} (\\max(-${logit}, 0) + \\ln(1 + e^{-|${logit}|})) + ` +
    `(1 - ${label}) (\\max(${logit}, 0) + \\ln(1 + e^{-|${logit}|}))`,
  source: 'the stable form of PyTorch and Keras',
  make: ({ positiveWeight }) => (positiveWeight === 1 ? bce : weightedBce(positiveWeight)),
};
