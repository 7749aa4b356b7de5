import { expm1Near0 } from './exp.ts';
import { ln2High, ln2Low, lowestPower, powersOfTwo, rounder } from './powers.ts';

const twiceLog2OfE = 2 * Math.LOG2E;

/**
 * tanh x within 2 ulp, with the same bits in every engine: E / (E + 2), where E = e^{2|x|} − 1, which cancels nowhere. Keeps the sign of −0.
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  // Here tanh x = x − x³/3 + … and ±1 are the nearest numbers.
  if (size < 1e-8) return x;
  if (size > 22) return x > 0 ? 1 : -1;
  const k = size * twiceLog2OfE + rounder - rounder;
  const power = powersOfTwo[(k | 0) - lowestPower];
  const grown = power * expm1Near0(2 * size - k * ln2High - k * ln2Low) + (power - 1);
  const result = grown / (grown + 2);
  return x > 0 ? result : -result;
}
