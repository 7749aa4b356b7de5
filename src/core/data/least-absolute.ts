import type { Points } from './fit-set.ts';
import type { Line } from './least-squares.ts';

/** A line of least absolute deviations. */
export interface LeastAbsolute extends Line {
  /** False if other lines are as good: the lowest place of the surface is an edge or a face, not a corner. */
  readonly unique: boolean;
}

/**
 * The line ŷ = wx + b with the least sum of |ŷᵢ − yᵢ|. Some best line goes through two of the points (through one, if all x are the same).
 *
 * Through a point the best slope is a weighted median of the slopes to all others. So the line pivots about a point it touches, then about
 * the one it touches newly, as long as that is an improvement. Where nothing it touches improves it any more it is best, since the sum is
 * convex and straight between the lines w xᵢ + b = yᵢ of the (w, b) plane. Takes O(n log n) for a pivot; there are few.
 *
 * Source: G. O. Wesolowsky, "A New Descent Algorithm for the Least Absolute Value Regression Problem" (1981).
 */
export function leastAbsolute({ xs, ys }: Points): LeastAbsolute {
  const n = xs.length;
  if (xs.every((x) => x === xs[0])) {
    const sorted = [...ys].sort((a, b) => a - b);
    return { w: 0, b: sorted[Math.floor((n - 1) / 2)], unique: false };
  }
  const reach = 1e-12 * Math.max(...ys.map(Math.abs), 1e-300);
  const cost = (w: number, b: number) => xs.reduce((sum, x, i) => sum + Math.abs(w * x + b - ys[i]), 0);
  const touched = (w: number, b: number) =>
    xs.flatMap((x, i) => (Math.abs(w * x + b - ys[i]) <= reach + 1e-12 * Math.abs(w * x) ? [i] : []));

  let best = pivot(xs, ys, 0);
  let lowest = cost(best.w, best.b);
  for (let round = 0; round < 10 * n; round++) {
    const better = touched(best.w, best.b)
      .map((i) => pivot(xs, ys, i))
      .map((line) => ({ line, value: cost(line.w, line.b) }))
      .reduce((a, b) => (b.value < a.value ? b : a), { line: best, value: lowest });
    if (!(better.value < lowest * (1 - 1e-14))) break;
    best = better.line;
    lowest = better.value;
  }
  return { ...best, unique: isCorner(xs, touched(best.w, best.b)) && steepEverywhere(xs, ys, best, touched) };
}

/** The best line through point i. Points above or below it move with no slope, and do not count. */
function pivot(xs: readonly number[], ys: readonly number[], i: number): Line {
  const slopes = xs.flatMap((x, j) =>
    x === xs[i] ? [] : [{ slope: (ys[j] - ys[i]) / (x - xs[i]), weight: Math.abs(x - xs[i]) }],
  );
  slopes.sort((a, b) => a.slope - b.slope);
  const half = slopes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let below = 0;
  const { slope } = slopes.find(({ weight }) => {
    below += weight;
    return below >= half;
  })!;
  return { w: slope, b: ys[i] - slope * xs[i] };
}

/** True if the line touches points at two places, so that it cannot turn without leaving one. */
const isCorner = (xs: readonly number[], touched: readonly number[]) => new Set(touched.map((i) => xs[i])).size > 1;

/** True if the sum rises, not only does not fall, along every edge that leaves the corner: turning about each point touched, both ways. */
function steepEverywhere(
  xs: readonly number[],
  ys: readonly number[],
  { w, b }: Line,
  touched: (w: number, b: number) => number[],
): boolean {
  const on = new Set(touched(w, b));
  return [...on].every((i) =>
    [1, -1].every((way) => {
      let rise = 0;
      let size = 0;
      for (const [j, x] of xs.entries()) {
        const arm = x - xs[i];
        size += Math.abs(arm);
        rise += on.has(j) ? Math.abs(arm) : Math.sign(w * x + b - ys[j]) * arm * way;
      }
      return rise > 1e-12 * size;
    }),
  );
}
