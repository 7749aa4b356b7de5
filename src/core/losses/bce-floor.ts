import type { PointLoss, PointLossKind } from './loss.ts';

/** PyTorch keeps this constant in single precision, so it is 9.99999996e-13. */
const smallest = Math.fround(1e-12);

/**
 * Binary cross-entropy from a probability as PyTorch takes it: a logarithm below −100 counts as −100.
 *
 * The slope is PyTorch's too, (p − y) / max(p(1 − p), 10⁻¹²): not the derivative of the floor, which would be 0, but a huge number that
 * still points the right way.
 */
export const bceFloor: PointLoss = {
  id: 'bce-floor',
  value: (p, label) => -label * Math.max(Math.log(p), -100) - (1 - label) * Math.max(Math.log(1 - p), -100),
  slope: (p, label) => (p - label) / Math.max(p * (1 - p), smallest),
};

/** Binary cross-entropy of a probability with PyTorch's floor, with its names. */
export const bceFloorKind: PointLossKind = {
  id: 'bce-floor',
  prediction: 'probability',
  target: 'label',
  form: 'guarded',
  options: {},
  keras: null,
  pytorch: { function: 'binary_cross_entropy', object: 'BCELoss()' },
  tex: (p = '\\hat{y}', label = 'y') => `-${label} \\max(\\ln ${p}, -100) - (1 - ${label}) \\max(\\ln(1 - ${p}), -100)`,
  source: 'PyTorch',
  make: () => bceFloor,
};
