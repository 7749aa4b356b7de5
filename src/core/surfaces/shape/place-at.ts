import type { Interval } from '../surface.ts';

/**
 * The place at that share of an interval, in as many digits as one would type: a hundredth of the interval is told from the next, wherever
 * it lies. Never outside.
 */
export function placeAt(share: number, [low, high]: Interval): number {
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(high - low)));
  return Math.min(high, Math.max(low, Number((low + share * (high - low)).toFixed(decimals))));
}
