import type { RowLoss, RowLossKind } from './loss.ts';

/**
 * Kullback–Leibler divergence Σ tⱼ (ln tⱼ − lⱼ) from the logarithms l of the predicted probabilities, as PyTorch's `kl_div` takes them: no
 * logarithm of 0 is needed, and the slope is −tⱼ.
 */
export const klLog: RowLoss = {
  id: 'kl-log',
  value(logs, target) {
    let loss = 0;
    for (let j = 0; j < logs.length; j++) if (target[j] !== 0) loss += target[j] * (Math.log(target[j]) - logs[j]);
    return loss;
  },
  gradient(logs, target, out) {
    for (let j = 0; j < logs.length; j++) out[j] = 0 - target[j];
  },
};

/** The Kullback–Leibler divergence from logarithms, with its names. */
export const klLogKind: RowLossKind = {
  id: 'kl-log',
  prediction: 'log-probabilities',
  target: 'distribution',
  form: 'stable',
  options: {},
  keras: null,
  pytorch: { function: 'kl_div', object: "KLDivLoss(reduction='batchmean')" },
  tex: (prediction = '\\ln \\hat{y}', target = 'y') =>
    `\\sum_{j=1}^{C} ${target}_j (\\ln ${target}_j - ${prediction}_j)`,
  source: 'PyTorch',
  make: () => klLog,
};
