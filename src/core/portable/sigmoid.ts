import { exp } from './exp.ts';
import { log1p } from './log.ts';

/** σ(z) = 1 / (1 + e^−z), with the same bits in every engine; neither overflows nor cancels. 1 − σ(z) is σ(−z). */
export function sigmoid(z: number): number {
  const e = exp(-Math.abs(z));
  return (z >= 0 ? 1 : e) / (1 + e);
}

/** ln(1 + e^z) = −ln σ(−z), with the same bits in every engine; neither overflows nor cancels. */
export function softplus(z: number): number {
  return Math.max(z, 0) + log1p(exp(-Math.abs(z)));
}
