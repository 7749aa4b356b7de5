import type { RowLoss, RowLossKind } from './loss.ts';
import { softmaxNaive } from './softmax.ts';

/**
 * Categorical cross-entropy from logits as one would first write it: p = e^zⱼ / Σ e^zₖ, then −Σ tⱼ ln pⱼ, and its gradient step by step
 * along the chain rule: every −tⱼ / pⱼ through the softmax.
 *
 * It breaks where the numbers end, and is kept so to show that: a logit above 709 overflows to ∞ / ∞ = NaN, one 745 below the largest has
 * p = 0, so its logarithm is −∞ and 0 · ∞ = NaN even where t is 0. `cce` is the form to use.
 */
export const cceNaive: RowLoss = {
  id: 'cce-naive',
  value(logits, target) {
    const p = new Float64Array(logits.length);
    softmaxNaive(logits, p);
    let loss = 0;
    for (let j = 0; j < p.length; j++) loss -= target[j] * Math.log(p[j]);
    return loss;
  },
  gradient(logits, target, out) {
    const p = new Float64Array(logits.length);
    softmaxNaive(logits, p);
    // ∂pⱼ/∂zᵢ = pⱼ(1 − pᵢ) for j = i, and −pⱼpᵢ otherwise.
    for (let i = 0; i < p.length; i++) {
      out[i] = 0;
      for (let j = 0; j < p.length; j++) out[i] += (-target[j] / p[j]) * p[j] * ((j === i ? 1 : 0) - p[i]);
    }
  },
};

/** The naive categorical cross-entropy, with its names. */
export const cceNaiveKind: RowLossKind = {
  id: 'cce-naive',
  prediction: 'logits',
  target: 'distribution',
  form: 'naive',
  options: {},
  keras: null,
  pytorch: null,
  tex: (logits = 'z', target = 'y') =>
    `-\\sum_{j=1}^{C} ${target}_j \\ln \\frac{e^{${logits}_j}}{\\sum_{k=1}^{C} e^{${logits}_k}}`,
  source: 'the formula as it stands',
  make: () => cceNaive,
};
