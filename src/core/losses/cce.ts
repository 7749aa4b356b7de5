import type { RowLoss, RowLossKind } from './loss.ts';
import { logSumExp, softmax } from './softmax.ts';

/**
 * Categorical cross-entropy −Σ tⱼ ln softmax(z)ⱼ from logits z for a distribution t over C classes, in its stable form
 * Σ tⱼ (ln Σ e^zₖ − zⱼ). Its gradient is p − t, where p = softmax(z) and t sums to 1.
 *
 * `labelSmoothing` s moves the target towards the uniform one, (1 − s) t + s / C, as PyTorch and Keras do.
 */
export function cce(labelSmoothing = 0): RowLoss {
  const smooth = (target: ArrayLike<number>, j: number) =>
    (1 - labelSmoothing) * target[j] + labelSmoothing / target.length;
  return {
    id: 'cce',
    value(logits, target) {
      const total = logSumExp(logits);
      let loss = 0;
      for (let j = 0; j < logits.length; j++) {
        const t = smooth(target, j);
        if (t !== 0) loss += t * (total - logits[j]);
      }
      return loss;
    },
    gradient(logits, target, out) {
      softmax(logits, out);
      let mass = 0;
      for (let j = 0; j < logits.length; j++) mass += smooth(target, j);
      for (let j = 0; j < logits.length; j++) out[j] = mass * out[j] - smooth(target, j);
    },
  };
}

/** Categorical cross-entropy from logits, with its names. */
export const cceKind: RowLossKind = {
  id: 'cce',
  prediction: 'logits',
  target: 'distribution',
  form: 'stable',
  options: { labelSmoothing: { default: 0, range: [0, 1], symbol: 's' } },
  keras: {
    function: 'categorical_crossentropy',
    object: 'CategoricalCrossentropy(from_logits=True, label_smoothing=labelSmoothing)',
  },
  pytorch: { function: 'cross_entropy', object: 'CrossEntropyLoss(label_smoothing=labelSmoothing)' },
  tex: (logits = 'z', target = 'y') =>
    `\\sum_{j=1}^{C} \\left((1 - s) ${target}_j + \\frac{s}{C}\\right) \\left(\\ln \\sum_{k=1}^{C} e^{${logits}_k} - ${logits}_j\\right)`,
  source: 'the stable form of PyTorch and Keras',
  make: ({ labelSmoothing }) => cce(labelSmoothing),
};
