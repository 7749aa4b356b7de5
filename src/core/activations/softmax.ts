import { exp } from '../portable/exp.ts';

/**
 * Softmax as the output of a network: writes e^zⱼ / Σ e^zₖ over each of the first `count` rows of `logits`, `width` numbers each, with the
 * same bits in every engine. From every logit the largest of its row is taken first, so that no power exceeds 1.
 */
export function softmaxRows(logits: Float64Array, width: number, count: number): void {
  for (let row = 0; row < count * width; row += width) {
    let largest = logits[row];
    for (let j = 1; j < width; j++) largest = Math.max(largest, logits[row + j]);
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const power = exp(logits[row + j] - largest);
      logits[row + j] = power;
      sum += power;
    }
    for (let j = 0; j < width; j++) logits[row + j] /= sum;
  }
}

/** Softmax, with its names. It is the only output that looks at a whole row, and its loss takes the logits themselves. */
export const softmaxKind = {
  id: 'softmax',
  pytorch: 'Softmax(dim=-1)',
  keras: 'softmax',
  jax: 'softmax',
  tex: (z = 'z') => `\\frac{e^{${z}_j}}{\\sum_k e^{${z}_k}}`,
  /** The derivative of output j by logit k. */
  slopeTex: (a = 'a') => `${a}_j (\\delta_{jk} - ${a}_k)`,
  source: 'J. S. Bridle (1990)',
} as const;
