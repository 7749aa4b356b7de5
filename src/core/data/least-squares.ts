import type { Points } from './fit-set.ts';

/** The line ŷ = wx + b. */
export interface Line {
  readonly w: number;
  readonly b: number;
}

/** Mean and standard deviation (over n, not n − 1) of some numbers. */
export function spreadOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation };
}

/**
 * The line ŷ = wx + b with the least sum of squares, in closed form: w = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)², b = ȳ − wx̄. Where all x are the
 * same every line through (x̄, ȳ) is as good; that of the shortest (w, b) is given.
 *
 * Source: C. F. Gauss (1809), A.-M. Legendre (1805).
 */
export function leastSquares({ xs, ys }: Points): Line {
  const x = spreadOf(xs).mean;
  const y = spreadOf(ys).mean;
  let across = 0;
  let along = 0;
  for (const [i, one] of xs.entries()) {
    across += (one - x) * (ys[i] - y);
    along += (one - x) ** 2;
  }
  if (along === 0) return { w: (x * y) / (x * x + 1), b: y / (x * x + 1) };
  const w = across / along;
  return { w, b: y - w * x };
}
