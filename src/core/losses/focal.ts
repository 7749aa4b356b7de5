import { bce } from './bce.ts';
import type { PointLoss, PointLossKind } from './loss.ts';
import { sigmoid } from './sigmoid.ts';

/** How much an example weighs by its class: α for y = 1 and 1 − α for y = 0; the same for both if α is negative. */
export const classWeight = (alpha: number, label: number): number =>
  alpha < 0 ? 1 : alpha * label + (1 - alpha) * (1 - label);

/**
 * Focal loss from a logit: binary cross-entropy times (1 − p_t)^γ, where p_t is the probability given to the truth, so that examples
 * that are right already hardly count. With γ = 0 it is binary cross-entropy. A negative `alpha` weighs both classes the same.
 *
 * Source: T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár, "Focal Loss for Dense Object Detection" (2017), in the form of
 * torchvision's `sigmoid_focal_loss`. For 0 < γ < 1 the slope is not finite where p_t rounds to 1.
 */
export function focal(gamma = 2, alpha = 0.25): PointLoss {
  /** 1 − p_t. */
  const missed = (logit: number, label: number) => label * sigmoid(-logit) + (1 - label) * sigmoid(logit);
  return {
    id: 'focal',
    value: (logit, label) => classWeight(alpha, label) * bce.value(logit, label) * missed(logit, label) ** gamma,
    slope(logit, label) {
      const m = missed(logit, label);
      const byLogit = (1 - 2 * label) * sigmoid(logit) * sigmoid(-logit);
      const fading = gamma === 0 ? 0 : bce.value(logit, label) * gamma * m ** (gamma - 1) * byLogit;
      return classWeight(alpha, label) * (bce.slope(logit, label) * m ** gamma + fading);
    },
  };
}

/** The focal loss from a logit, with its names. */
export const focalKind: PointLossKind = {
  id: 'focal',
  prediction: 'logit',
  target: 'label',
  form: 'stable',
  options: {
    gamma: { default: 2, range: [0, 10], symbol: '\\gamma' },
    alpha: { default: 0.25, range: [-1, 1], symbol: '\\alpha' },
  },
  keras: {
    function: 'binary_focal_crossentropy',
    object: 'BinaryFocalCrossentropy(apply_class_balancing=True, alpha=alpha, gamma=gamma, from_logits=True)',
  },
  pytorch: null,
  tex: (logit = 'z', label = 'y') =>
    `-\\alpha_t (1 - p_t)^{\\gamma} \\ln p_t, \\quad p_t = \\begin{cases} \\sigma(${logit}) & ${label} = 1 \\\\ ` +
    `\\sigma(-${logit}) & ${label} = 0 \\end{cases}`,
  source: 'T.-Y. Lin, P. Goyal, R. Girshick, K. He, P. Dollár (2017)',
  make: ({ gamma, alpha }) => focal(gamma, alpha),
};
