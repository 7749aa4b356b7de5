import { ln2High, ln2Low, lowestPower, powersOfTwo } from './powers.ts';

/** One double seen as two words: the upper one holds the exponent. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const upper = new Uint8Array(Int32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The bits of an exponent and, above the leading 20 bits of √½, of the next one: so that 2ᵏm has m from √½ to √2. */
const bitsOfHalfRoot = 0x3fe6a09e;

/** The k for which 2⁻ᵏx lies between √½ and √2, for a normal x above 0. */
export function exponentOf(x: number): number {
  double[0] = x;
  return (words[upper] - bitsOfHalfRoot) >> 20;
}

/**
 * ln(2ᵏ(1 + f)) + `rest` for √½ ≤ 1 + f ≤ √2 and a rest that is small beside it. With s = f / (2 + f), ln(1 + f) is 2 artanh s =
 * 2s + s·R(s²), and 2s = f − s·f: written so that f, which is exact, comes in last.
 */
function logNear1(f: number, k: number, rest: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const odd = 2 / 3 + z2 * (2 / 7 + z2 * (2 / 11 + z2 * (2 / 15 + z2 * (2 / 19))));
  const even = 2 / 5 + z2 * (2 / 9 + z2 * (2 / 13 + z2 * (2 / 17 + z2 * (2 / 21))));
  const series = z * (odd + z * even);
  const square = 0.5 * f * f;
  return k * ln2High - (square - (s * (square + series) + (k * ln2Low + rest)) - f);
}

/**
 * The natural logarithm within 1 ulp, with the same bits in every engine: −∞ at 0, NaN below.
 *
 * Source: the reduction of K. C. Ng's `log` in fdlibm (Sun Microsystems, 1993), with the Taylor series of artanh in place of its polynomial.
 */
export function log(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  // Below the normal numbers the exponent is not where it is read.
  const shift = x < 2 ** -1022 ? 54 : 0;
  const normal = shift === 0 ? x : x * 2 ** 54;
  const k = exponentOf(normal);
  return logNear1(normal * powersOfTwo[-k - lowestPower] - 1, k - shift, 0);
}

/** ln(1 + x) within 1 ulp, also for an x near 0, with the same bits in every engine: −∞ at −1, NaN below. Keeps the sign of −0. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Number.POSITIVE_INFINITY)) return x === -1 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  if (x > -0.29 && x < 0.41) return Math.abs(x) < 2 ** -54 ? x : logNear1(x, 0, 0);
  const sum = 1 + x;
  const k = exponentOf(sum);
  // What the sum has lost to rounding.
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return logNear1(sum * powersOfTwo[-k - lowestPower] - 1, k, lost / sum);
}
