import type { RowLoss, RowLossKind } from './loss.ts';

/**
 * Kullback–Leibler divergence as Keras takes it: both distributions are first clipped to [ε, 1]. So a class that is impossible in t still
 * contributes ε (ln ε − ln p). Beyond the clip the slope is 0.
 */
export function klClip(epsilon = 1e-7): RowLoss {
  const clip = (p: number) => Math.max(epsilon, Math.min(1, p));
  return {
    id: 'kl-clip',
    value(prediction, target) {
      let loss = 0;
      for (let j = 0; j < prediction.length; j++) {
        const t = clip(target[j]);
        loss += t * (Math.log(t) - Math.log(clip(prediction[j])));
      }
      return loss;
    },
    gradient(prediction, target, out) {
      for (let j = 0; j < prediction.length; j++) {
        const p = prediction[j];
        out[j] = p < epsilon || p > 1 ? 0 : -clip(target[j]) / p;
      }
    },
  };
}

/** The Kullback–Leibler divergence of clipped distributions, with its names. */
export const klClipKind: RowLossKind = {
  id: 'kl-clip',
  prediction: 'probabilities',
  target: 'distribution',
  form: 'guarded',
  options: { epsilon: { default: 1e-7, range: [0, 0.1], open: true, symbol: '\\varepsilon' } },
  keras: { function: 'kl_divergence', object: 'KLDivergence()' },
  pytorch: null,
  tex: (prediction = '\\hat{y}', target = 'y') =>
    `\\sum_{j=1}^{C} t_j \\ln \\frac{t_j}{p_j}, \\quad t_j = \\max(\\varepsilon, \\min(1, ${target}_j)), ` +
    `\\enspace p_j = \\max(\\varepsilon, \\min(1, ${prediction}_j))`,
  source: 'Keras',
  make: ({ epsilon }) => klClip(epsilon),
};
