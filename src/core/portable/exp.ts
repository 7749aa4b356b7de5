import { ln2High, ln2Low, lowestPower, powersOfTwo, rounder } from './powers.ts';

/** Half of ln 2, up to which no multiple of ln 2 has to be taken off. */
const halfLn2 = 0.34657359027997264;

/**
 * e^r − 1 for |r| ≤ ½ ln 2, as its Taylor polynomial of degree 13, whose first missing term is below 2⁻⁵⁶ of the result. Neighbouring
 * terms are joined in pairs, so that a processor can work on several at once.
 */
export function expm1Near0(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = 1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120));
  const middle = 1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880));
  const high = 1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800));
  return r + r2 * (low + r4 * (middle + r4 * high));
}

/**
 * eˣ within 1 ulp, with the same bits in every engine. x = k ln 2 + r with a whole k and |r| ≤ ½ ln 2, and eˣ = 2ᵏ e^r.
 *
 * Source of the reduction: W. J. Cody, W. Waite, "Software Manual for the Elementary Functions", Prentice-Hall 1980, chapter 6.
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const k = x * Math.LOG2E + rounder - rounder;
  return scaled(1 + expm1Near0(x - k * ln2High - k * ln2Low), k);
}

/** x · 2ᵏ for x near 1 and a whole k: in two halves, since 2ᵏ itself may lie beyond the numbers where the product does not. */
export function scaled(x: number, k: number): number {
  const half = k >> 1;
  return x * powersOfTwo[half - lowestPower] * powersOfTwo[(k | 0) - half - lowestPower];
}

/** eˣ − 1 within 2 ulp, also where eˣ is near 1, with the same bits in every engine. Keeps the sign of −0. */
export function expm1(x: number): number {
  if (x <= halfLn2 && x >= -halfLn2) return x === 0 ? x : expm1Near0(x);
  if (x < -40) return -1;
  if (x > 40) return exp(x);
  const k = x * Math.LOG2E + rounder - rounder;
  const power = powersOfTwo[(k | 0) - lowestPower];
  return power * expm1Near0(x - k * ln2High - k * ln2Low) + (power - 1);
}
