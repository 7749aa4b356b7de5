import { bceClip } from './bce-clip.ts';
import { classWeight } from './focal.ts';
import type { PointLoss, PointLossKind } from './loss.ts';

/**
 * Focal loss from a probability as Keras takes it: the cross-entropy is that of p clipped to [ε, 1 − ε], the factor (1 − p_t)^γ that of p
 * itself. A negative `alpha` weighs both classes the same, which is Keras's default.
 */
export function focalClip(gamma = 2, alpha = -1, epsilon = 1e-7): PointLoss {
  const entropy = bceClip(epsilon);
  const missed = (p: number, label: number) => label * (1 - p) + (1 - label) * p;
  return {
    id: 'focal-clip',
    value: (p, label) => classWeight(alpha, label) * missed(p, label) ** gamma * entropy.value(p, label),
    slope(p, label) {
      const m = missed(p, label);
      const fading = gamma === 0 ? 0 : gamma * m ** (gamma - 1) * (1 - 2 * label) * entropy.value(p, label);
      return classWeight(alpha, label) * (m ** gamma * entropy.slope(p, label) + fading);
    },
  };
}

/** The focal loss of a clipped probability, with its names. */
export const focalClipKind: PointLossKind = {
  id: 'focal-clip',
  prediction: 'probability',
  target: 'label',
  form: 'guarded',
  options: {
    gamma: { default: 2, range: [0, 10], symbol: '\\gamma' },
    alpha: { default: -1, range: [-1, 1], symbol: '\\alpha' },
    epsilon: { default: 1e-7, range: [0, 0.1], symbol: '\\varepsilon' },
  },
  keras: { function: 'binary_focal_crossentropy', object: 'BinaryFocalCrossentropy(gamma=gamma)' },
  pytorch: null,
  tex: (p = '\\hat{y}', label = 'y') =>
    `-\\alpha_t (1 - p_t)^{\\gamma} \\ln p_t, \\quad p_t = \\begin{cases} ${p} & ${label} = 1 \\\\ ` +
    `1 - ${p} & ${label} = 0 \\end{cases}`,
  source: 'Keras',
  make: ({ gamma, alpha, epsilon }) => focalClip(gamma, alpha, epsilon),
};
