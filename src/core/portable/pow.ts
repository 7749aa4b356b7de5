import { expm1Near0, scaled } from './exp.ts';
import { exponentOf } from './log.ts';
import { ln2High, ln2Low, lowestPower, powersOfTwo, rounder } from './powers.ts';

/** The upper half of a number's bits: T. J. Dekker, "A Floating-Point Technique for Extending the Available Precision", 1971. */
const upperHalf = (a: number): number => 134217729 * a - (134217729 * a - a);

/** What the product a · b, rounded to `product`, has lost to rounding. */
function lostIn(a: number, b: number, product: number): number {
  const upperA = upperHalf(a);
  const upperB = upperHalf(b);
  const lowerA = a - upperA;
  const lowerB = b - upperB;
  return lowerA * lowerB - (product - upperA * upperB - lowerA * upperB - upperA * lowerB);
}

/** What 2/3 has lost to rounding. */
const lostInTwoThirds = 3.700743415417188e-17;

/**
 * xʸ within 1 ulp, with the same bits in every engine. Where either is 0, infinite or no number, or y is beyond 2⁶⁴, it is what JavaScript's
 * own power is, which then is exact.
 *
 * It is e^(y ln x), with some twelve bits more for the logarithm and the product than a number has. x = 2ᵏ(1 + f), s = f / (2 + f), and
 * ln(1 + f) = 2 artanh s = 2s + ⅔s³ + …, of which these two terms are sums of two numbers, and so is all that they go into.
 */
export function pow(x: number, y: number): number {
  if (x < 0 && Number.isInteger(y)) return y % 2 === 0 ? pow(-x, y) : -pow(-x, y);
  if (!(x > 0 && x < Number.POSITIVE_INFINITY && y !== 0 && Math.abs(y) < 2 ** 64)) return x ** y;
  if (y === 0.5) return Math.sqrt(x);
  // Below the normal numbers the exponent is not where it is read.
  const shift = x < 2 ** -1022 ? 54 : 0;
  const normal = shift === 0 ? x : x * 2 ** 54;
  const exponent = exponentOf(normal);
  const f = normal * powersOfTwo[-exponent - lowestPower] - 1;
  const below = 2 + f;
  const s = f / below;
  const back = s * below;
  const sLow = (f - back - lostIn(s, below, back) - s * (f - (below - 2))) / below;

  const z = s * s;
  const cube = z * s;
  const cubeLow = lostIn(z, s, cube) + (lostIn(s, s, z) + 3 * s * sLow) * s;
  const third = (2 / 3) * cube;
  const thirdLow = lostIn(2 / 3, cube, third) + lostInTwoThirds * cube + (2 / 3) * cubeLow;
  const z2 = z * z;
  const even = 2 / 5 + z2 * (2 / 9 + z2 * (2 / 13 + z2 * (2 / 17 + z2 * (2 / 21))));
  const odd = 2 / 7 + z2 * (2 / 11 + z2 * (2 / 15 + z2 * (2 / 19 + z2 * (2 / 23))));

  // Each sum with what it loses to rounding: what comes first is the larger, or 0.
  const near1 = 2 * s + third;
  const near1Low = 2 * s - near1 + third + (2 * sLow + thirdLow + z * cube * (even + z * odd));
  const high = (exponent - shift) * ln2High;
  const sum = high + near1;
  const low = high - sum + near1 + (near1Low + (exponent - shift) * ln2Low);
  const log = sum + low;
  const product = y * log;
  if (Math.abs(product) > 746) return product > 0 ? Number.POSITIVE_INFINITY : 0;
  const productLow = lostIn(y, log, product) + y * (sum - log + low);

  // As in `exp`, with what the product has lost.
  const k = product * Math.LOG2E + rounder - rounder;
  const coarse = product - k * ln2High;
  const fine = k * ln2Low - productLow;
  const r = coarse - fine;
  return scaled(1 + (expm1Near0(r) + (coarse - r - fine) * (1 + r)), k);
}
