import type { Interval } from '../surface.ts';

/** The point of a domain that is nearest to another. */
export const clampTo = (domain: readonly Interval[], point: readonly number[]): number[] =>
  point.map((value, i) => Math.min(Math.max(value, domain[i][0]), domain[i][1]));
