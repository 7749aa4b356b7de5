/*
 * Information in nats (natural logarithms; divide by Math.LN2 for bits). Distributions are rows of probabilities of the same length that
 * sum to 1; that they do is not checked. What has probability 0 contributes nothing: 0 ln 0 counts as 0.
 *
 * Source: C. E. Shannon, "A Mathematical Theory of Communication" (1948).
 */

/** Information −ln p of an event of probability p: the surprise at it. ∞ for p = 0. */
export const surprise = (p: number): number => 0 - Math.log(p);

/** Entropy H(P) = −Σ P ln P: the mean surprise of what P expects. From 0 to ln C for C possibilities. */
export function entropy(p: ArrayLike<number>): number {
  return crossEntropy(p, p);
}

/**
 * Cross-entropy H(P, Q) = −Σ P ln Q: the mean surprise if P is true and Q was expected. At least H(P); ∞ if Q excludes what P allows.
 */
export function crossEntropy(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) if (p[i] !== 0) total += p[i] * surprise(q[i]);
  return total;
}

/**
 * Kullback–Leibler divergence D(P ‖ Q) = Σ P ln(P / Q) = H(P, Q) − H(P): what it costs to expect Q where P is true. 0 if they are the
 * same, otherwise positive (rounding may leave −1e-16); ∞ if Q excludes what P allows. Not symmetric.
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) if (p[i] !== 0) total += p[i] * (Math.log(p[i]) - Math.log(q[i]));
  return total;
}
