import type { PointLoss } from './loss.ts';

/**
 * Binary cross-entropy from a logit z, −y ln σ(z) − (1 − y) ln(1 − σ(z)) for a label y between 0 and 1.
 *
 * Written as max(z, 0) − yz + ln(1 + e^−|z|), which neither overflows nor takes the logarithm of 0. Its slope is σ(z) − y.
 */
export const bce: PointLoss = {
  id: 'bce',
  value: (logit, label) => Math.max(logit, 0) - logit * label + Math.log1p(Math.exp(-Math.abs(logit))),
  slope: (logit, label) => sigmoid(logit) - label,
  curvature: (logit) => sigmoid(logit) * sigmoid(-logit),
};

/** 1 / (1 + e^−z) without overflow. */
function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}
