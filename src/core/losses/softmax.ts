/**
 * Writes softmax(z), e^zⱼ / Σ e^zₖ, into `out` (both of length C), in its stable form: from every logit the largest is taken first, which
 * changes nothing but that no power exceeds 1. Logits of −∞ get 0; NaN, or several of +∞, make all NaN.
 */
export function softmax(logits: ArrayLike<number>, out: Float64Array): void {
  const largest = maximum(logits);
  let sum = 0;
  for (let j = 0; j < logits.length; j++) {
    out[j] = Math.exp(logits[j] - largest);
    sum += out[j];
  }
  for (let j = 0; j < logits.length; j++) out[j] /= sum;
}

/**
 * Writes softmax(z) into `out` as the formula stands. It breaks where the numbers end, and is kept so to show that: a logit above 709
 * makes ∞ / ∞ = NaN, and if all are below −745 it is 0 / 0. `softmax` is the form to use.
 */
export function softmaxNaive(logits: ArrayLike<number>, out: Float64Array): void {
  let sum = 0;
  for (let j = 0; j < logits.length; j++) {
    out[j] = Math.exp(logits[j]);
    sum += out[j];
  }
  for (let j = 0; j < logits.length; j++) out[j] /= sum;
}

/** ln Σ e^zₖ, in its stable form. −∞ for no logits. */
export function logSumExp(logits: ArrayLike<number>): number {
  const largest = maximum(logits);
  if (!Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let j = 0; j < logits.length; j++) sum += Math.exp(logits[j] - largest);
  return largest + Math.log(sum);
}

function maximum(logits: ArrayLike<number>): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < logits.length; j++) largest = Math.max(largest, logits[j]);
  return largest;
}
