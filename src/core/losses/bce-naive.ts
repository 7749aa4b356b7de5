import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/**
 * Binary cross-entropy from a logit as one would first write it: p = 1 / (1 + e^−z), then −y ln p − (1 − y) ln(1 − p), and its slope
 * step by step along the chain rule.
 *
 * It breaks where the numbers end, and is kept so to show that: from z = 37 on p rounds to 1, so ln(1 − p) is −∞ (the loss is ∞ for
 * y = 0, and 0 · ∞ = NaN for y = 1); at z = −746 and below e^−z is ∞ and p is 0. `bce` is the form to use.
 */
export const bceNaive: CurvedLoss = {
  id: 'bce-naive',
  value(logit, label) {
    const p = 1 / (1 + Math.exp(-logit));
    return -label * Math.log(p) - (1 - label) * Math.log(1 - p);
  },
  slope(logit, label) {
    const p = 1 / (1 + Math.exp(-logit));
    return (-label / p + (1 - label) / (1 - p)) * p * (1 - p);
  },
  curvature(logit) {
    const p = 1 / (1 + Math.exp(-logit));
    return p * (1 - p);
  },
};

/** The naive binary cross-entropy, with its names. */
export const bceNaiveKind: CurvedLossKind = {
  id: 'bce-naive',
  prediction: 'logit',
  target: 'label',
  form: 'naive',
  options: {},
  keras: null,
  pytorch: null,
  tex: (logit = 'z', label = 'y') =>
    `-${label} \\ln \\frac{1}{1 + e^{-${logit}}} - (1 - ${label}) \\ln(1 - \\frac{1}{1 + e^{-${logit}}})`,
  source: 'the formula as it stands',
  make: () => bceNaive,
};
