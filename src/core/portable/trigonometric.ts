import { reduce, rest } from './quarter-turns.ts';

/** sin(x + low) for |x| ≤ π/4, as a Taylor polynomial; `low` counts to first order, sin′ = 1 − x²/2. */
function sinNear0(x: number, low: number): number {
  const z = x * x;
  const z2 = z * z;
  const even = -1 / 6 + z2 * (-1 / 5040 + z2 * (-1 / 39916800 + z2 * (-1 / 1307674368000)));
  const odd = 1 / 120 + z2 * (1 / 362880 + z2 * (1 / 6227020800 + z2 * (1 / 355687428096000)));
  return x + (x * z * (even + z * odd) + low * (1 - 0.5 * z));
}

/** cos(x + low) for |x| ≤ π/4; `low` counts to first order, cos′ = −x. What 1 − x²/2 loses to rounding is added again. */
function cosNear0(x: number, low: number): number {
  const z = x * x;
  const z2 = z * z;
  const even = 1 / 24 + z2 * (1 / 40320 + z2 * (1 / 479001600 + z2 * (1 / 20922789888000)));
  const odd = -1 / 720 + z2 * (-1 / 3628800 + z2 * (-1 / 87178291200));
  const half = 0.5 * z;
  const near1 = 1 - half;
  return near1 + (1 - near1 - half + (z2 * (even + z * odd) - x * low));
}

/** sin x within 1 ulp for every number, with the same bits in every engine. NaN for ±∞; keeps the sign of −0. */
export function sin(x: number): number {
  if (Math.abs(x) < 1e-8) return x;
  return atQuarter(x, 0);
}

/** cos x within 1 ulp for every number, with the same bits in every engine. NaN for ±∞. */
export function cos(x: number): number {
  return atQuarter(x, 1);
}

/** The sine of x and `ahead` quarter turns. */
function atQuarter(x: number, ahead: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const quarter = reduce(x) + ahead;
  const size = (quarter & 1) === 0 ? sinNear0(rest[0], rest[1]) : cosNear0(rest[0], rest[1]);
  return (quarter & 2) === 0 ? size : -size;
}
