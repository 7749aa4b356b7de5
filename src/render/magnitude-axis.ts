import { axis, deepest, type LossAxis, powersBetween } from './loss-axis.ts';

/** An axis never shows fewer powers of ten than that. */
const leastPowers = 2;
/** Within these, powers of ten and their quotients are numbers. */
const ends = { low: 1e-290, high: 1e290 };

/**
 * A logarithmic axis between two pixels for lengths, which are never negative: from the power of ten below `low` to the one above `high`, so
 * that it stands still while they change a little. What is 0 stands at its lower end.
 */
export function magnitudeAxis(low: number, high: number, bottom: number, top: number): LossAxis {
  const most = Math.min(Math.max(high, ends.low), ends.high);
  const least = Math.min(Math.max(low, most * deepest, ends.low), most);
  const upper = Math.ceil(Math.log10(most) - 1e-9);
  const lower = Math.min(Math.floor(Math.log10(least) + 1e-9), upper - leastPowers);
  const [from, to] = [10 ** lower, 10 ** upper];
  return axis(Math.log10, from, to, bottom, top, powersBetween(from, to));
}
