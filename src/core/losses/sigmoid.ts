/** σ(z) = 1 / (1 + e^−z), right to the last digits for every z: it neither overflows nor cancels. 1 − σ(z) is σ(−z). */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}
