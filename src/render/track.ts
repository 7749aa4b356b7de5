import type { Trajectory } from '../core/optimizers/descend.ts';

/** A trajectory in pixels: as far as its numbers are finite. */
export interface Track {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** Number of points: one for each step up to the last whose iterate and loss are finite, at least the start. */
  readonly count: number;
}

/** Projects a trajectory; `project` receives the iterate's coordinates and its loss and returns finite pixels. */
export function trackOf(
  trajectory: Trajectory,
  projectX: (x: number, y: number, loss: number) => number,
  projectY: (x: number, y: number, loss: number) => number,
): Track {
  const { path, losses, dimension: n, lastFinite } = trajectory;
  const count = Math.max(1, lastFinite + 1);
  const xs = new Float32Array(count);
  const ys = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    const x = path[k * n];
    const y = n > 1 ? path[k * n + 1] : 0;
    xs[k] = projectX(x, y, losses[k]);
    ys[k] = projectY(x, y, losses[k]);
  }
  return { xs, ys, count };
}

/**
 * The line through the points `from` … `to`, leaving out points less than `minimumDistance` pixels from the last one drawn
 * (the last is always drawn).
 */
export function linePath({ xs, ys, count }: Track, from: number, to: number, minimumDistance = 0.7): string {
  const last = Math.min(to, count - 1);
  if (last <= from) return '';
  let d = `M${round(xs[from])},${round(ys[from])}`;
  let drawn = from;
  for (let k = from + 1; k <= last; k++) {
    if (k < last && Math.hypot(xs[k] - xs[drawn], ys[k] - ys[drawn]) < minimumDistance) continue;
    d += `L${round(xs[k])},${round(ys[k])}`;
    drawn = k;
  }
  return d;
}

/**
 * A dot on every step `from` … `to`, as one path of round-capped specks; dots closer than `minimumDistance` pixels to the last one
 * drawn are left out, so that thousands of steps at rest cost nothing.
 */
export function dotsPath({ xs, ys, count }: Track, from: number, to: number, minimumDistance = 3): string {
  const last = Math.min(to, count - 1);
  let d = '';
  let drawn = -1;
  for (let k = from; k <= last; k++) {
    if (drawn >= 0 && Math.hypot(xs[k] - xs[drawn], ys[k] - ys[drawn]) < minimumDistance) continue;
    d += `M${round(xs[k])},${round(ys[k])}h.01`;
    drawn = k;
  }
  return d;
}

/** A pixel with one decimal, as short as it goes. */
export const round = (pixel: number): number => Math.round(pixel * 10) / 10;
