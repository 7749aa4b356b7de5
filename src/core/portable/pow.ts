import { expm1Near0 } from './exp.ts';
import { exponentOf } from './log.ts';
import { ln2High, ln2Low, lowestPower, powersOfTwo, rounder } from './powers.ts';

/** Times a number, it leaves the upper half of its bits when the difference is taken: T. J. Dekker, Numerische Mathematik 18, 1971. */
const splitter = 2 ** 27 + 1;

/** What the product a · b, rounded to `product`, has lost to rounding. */
function lostIn(a: number, b: number, product: number): number {
  const upperA = splitter * a - (splitter * a - a);
  const upperB = splitter * b - (splitter * b - b);
  const lowerA = a - upperA;
  const lowerB = b - upperB;
  return lowerA * lowerB - (product - upperA * upperB - lowerA * upperB - upperA * lowerB);
}

/** 2/3 as a sum of two numbers. */
const twoThirds = 2 / 3;
const twoThirdsLow = 3.700743415417188e-17;

/** What `splitLog` leaves: a logarithm as a sum of two numbers, the second small beside the first. */
const logarithm = new Float64Array(2);

/**
 * Leaves ln x in `logarithm` with some twelve bits more than a number has. x = 2ᵏ(1 + f), s = f / (2 + f), and ln(1 + f) = 2 artanh s =
 * 2s + ⅔s³ + …, of which these two terms are computed in twice the precision.
 */
function splitLog(x: number): void {
  const shift = x < 2 ** -1022 ? 54 : 0;
  const normal = shift === 0 ? x : x * 2 ** 54;
  const exponent = exponentOf(normal);
  const k = exponent - shift;
  const f = normal * powersOfTwo[-exponent - lowestPower] - 1;
  const below = 2 + f;
  const s = f / below;
  const back = s * below;
  const sLow = (f - back - lostIn(s, below, back) - s * (f - (below - 2))) / below;

  const z = s * s;
  const zLow = lostIn(s, s, z) + 2 * s * sLow;
  const cube = z * s;
  const cubeLow = lostIn(z, s, cube) + zLow * s + z * sLow;
  const third = twoThirds * cube;
  const thirdLow = lostIn(twoThirds, cube, third) + twoThirdsLow * cube + twoThirds * cubeLow;
  const z2 = z * z;
  const even = 2 / 5 + z2 * (2 / 9 + z2 * (2 / 13 + z2 * (2 / 17 + z2 * (2 / 21))));
  const odd = 2 / 7 + z2 * (2 / 11 + z2 * (2 / 15 + z2 * (2 / 19 + z2 * (2 / 23))));
  const tail = z * cube * (even + z * odd);

  // Each sum with what it loses to rounding: what comes first is the larger, or 0.
  const two = 2 * s;
  const near1 = two + third;
  const near1Low = two - near1 + third + (2 * sLow + thirdLow + tail);
  const high = k * ln2High;
  const sum = high + near1;
  const low = (k === 0 ? 0 : high - sum + near1) + (near1Low + k * ln2Low);
  logarithm[0] = sum + low;
  logarithm[1] = sum - logarithm[0] + low;
}

/**
 * xʸ within 1 ulp, with the same bits in every engine. Where either is 0, infinite or no number, or y is beyond 2⁶⁴, it is what JavaScript's
 * own power is, which then is exact.
 */
export function pow(x: number, y: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY && y !== 0 && Math.abs(y) < 2 ** 64)) return powAside(x, y);
  if (y === 1) return x;
  if (y === 0.5) return Math.sqrt(x);
  splitLog(x);
  const product = y * logarithm[0];
  if (product > 710) return Number.POSITIVE_INFINITY;
  if (product < -746) return 0;
  const low = lostIn(y, logarithm[0], product) + y * logarithm[1];
  // As in `exp`, with what the product has lost.
  const k = product * Math.LOG2E + rounder - rounder;
  const coarse = product - k * ln2High;
  const fine = k * ln2Low - low;
  const r = coarse - fine;
  const near1 = 1 + (expm1Near0(r) + (coarse - r - fine) * (1 + r));
  const half = k >> 1;
  return near1 * powersOfTwo[half - lowestPower] * powersOfTwo[(k | 0) - half - lowestPower];
}

function powAside(x: number, y: number): number {
  // Of a negative number only whole powers are numbers.
  if (x < 0 && x > Number.NEGATIVE_INFINITY && y !== 0 && Math.abs(y) < 2 ** 64) {
    if (!Number.isInteger(y)) return Number.NaN;
    return y % 2 === 0 ? pow(-x, y) : -pow(-x, y);
  }
  return x ** y;
}
