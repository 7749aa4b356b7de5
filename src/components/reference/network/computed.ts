import { drawnMasks } from '../../../core/network/index.ts';
import { erfc } from '../../../core/portable/erf.ts';
import { exp } from '../../../core/portable/exp.ts';

/** The standard deviation of a standard normal number, given that it lies between −c and c. */
function cutDeviation(c: number): number {
  const height = exp(-0.5 * c * c) / Math.sqrt(2 * Math.PI);
  return Math.sqrt(1 - (2 * c * height) / (1 - erfc(c / Math.SQRT2)));
}

/** The mean of what dropout multiplies a neuron by, over so many masks drawn with seed 1. */
function meanFactor(rate: number, count: number): number {
  const factors = new Float64Array(count);
  drawnMasks(1).write(0, 0, 0, rate, count, factors, 0);
  return factors.reduce((sum, one) => sum + one / (1 - rate), 0) / count;
}

/** Numbers that texts print, by name. */
export const computed = {
  /** Cut off at two standard deviations, a normal distribution has this one. */
  'cut-deviation': () => cutDeviation(2),
  /** How far the cut lies out, in standard deviations of what is left. */
  'cut-reach': () => 2 / cutDeviation(2),
  /** The share of an uncut normal distribution beyond that. */
  'beyond-cut': () => 100 * erfc(2 / cutDeviation(2) / Math.SQRT2),
  /** What 10,000 masks at p = 0.2 do on average. */
  'mean-factor': () => meanFactor(0.2, 10_000),
} as const satisfies Record<string, () => number>;
