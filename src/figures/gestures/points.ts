import type { Interval } from '../../core/surfaces/surface.ts';

/** A coordinate with as many decimals as a hand can place it: links stay short. */
export function tidy(value: number, [low, high]: Interval): number {
  const decimals = Math.min(100, Math.max(0, 4 - Math.floor(Math.log10(high - low))));
  return Number(value.toFixed(decimals));
}

/** The value nearest to `value` in a range, as a multiple of `step`: links stay short. */
export function stepped(value: number, [low, high]: readonly [number, number], step: number): number {
  const inverse = Math.round(1 / step);
  const rounded = inverse > 1 ? Math.round(value * inverse) / inverse : Math.round(value / step) * step;
  return Math.min(high, Math.max(low, rounded)) + 0;
}

/** The index of the point nearest to another. */
export function nearest(points: readonly (readonly number[])[], at: readonly number[]): number {
  const distances = points.map((point) => Math.hypot(...point.map((value, i) => value - at[i])));
  return distances.indexOf(Math.min(...distances));
}
