import { klDivergence } from './information.ts';
import type { RowLoss, RowLossKind } from './loss.ts';

/**
 * Kullback–Leibler divergence Σ tⱼ (ln tⱼ − ln pⱼ) of a predicted distribution p from the true t; 0 ln 0 counts as 0, and the loss is ∞
 * where something possible was predicted impossible. Only the cross-entropy in it depends on p, so the slope is −tⱼ / pⱼ.
 *
 * Source: S. Kullback, R. A. Leibler, "On Information and Sufficiency" (1951). PyTorch's `kl_div` takes ln p: see `kl-log`.
 */
export const kl: RowLoss = {
  id: 'kl',
  value: (prediction, target) => klDivergence(target, prediction),
  gradient(prediction, target, out) {
    for (let j = 0; j < prediction.length; j++) out[j] = target[j] === 0 ? 0 : -target[j] / prediction[j];
  },
};

/** The Kullback–Leibler divergence, with its names. */
export const klKind: RowLossKind = {
  id: 'kl',
  prediction: 'probabilities',
  target: 'distribution',
  options: {},
  keras: null,
  pytorch: null,
  tex: (prediction = '\\hat{y}', target = 'y') =>
    `\\sum_{j=1}^{C} ${target}_j (\\ln ${target}_j - \\ln ${prediction}_j)`,
  source: 'S. Kullback, R. A. Leibler (1951)',
  make: () => kl,
};
