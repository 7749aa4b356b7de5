import { ticks } from 'd3';

/** How many contour levels a picture has, about. */
export const levelCount = 16;

/** The lowest logarithmic level leaves about this share of the picture below it. */
const floorShare = 0.003;
/** … but lies at most this many powers of ten below the highest. */
const mostDecades = 7;
/** Ranges smaller than this are measured in units of it: divided further, they would be lost to underflow. */
const smallestRange = 1e-290;
/** More values than these say no more about where the floor is. */
const sampled = 4000;

/**
 * Contour levels for a landscape's values (those that are not finite are passed over), ascending. `linear` spaces them at round
 * numbers; `log` spaces the heights above the lowest value evenly in the logarithm, for surfaces whose walls are a million times as high
 * as the floor of their valley, from where that floor begins.
 */
export function contourLevels(values: ArrayLike<number>, spacing: 'linear' | 'log', count = levelCount): number[] {
  const sorted = sortedSample(values);
  const min = sorted[0];
  const max = sorted[sorted.length - 1];
  if (!(max > min) || !Number.isFinite(max - min)) return [];
  if (max - min < smallestRange) {
    const enlarged = sorted.map((value) => value / smallestRange);
    return contourLevels(enlarged, spacing, count)
      .map((level) => level * smallestRange)
      .filter((level) => level > min && level < max);
  }
  if (spacing === 'linear') return ticks(min, max, count).filter((level) => level > min && level < max);
  const range = max - min;
  const floor = Math.max(sorted[Math.ceil(floorShare * sorted.length)] - min, range * 10 ** -mostDecades);
  const decades = Math.log10(range / floor);
  return Array.from({ length: count }, (_, i) => min + floor * 10 ** ((decades * i) / count));
}

/** Every so many levels one is an index level, by which heights are counted. */
const indexEvery = 4;

/** True for the levels whose lines are drawn heavier. Of levels at round numbers those at the rounder ones: multiples of so many steps. */
export function isIndexLevel(levels: readonly number[], level: number): boolean {
  const [first, second] = levels;
  const step = second - first;
  const isEven = Math.abs(levels[levels.length - 1] - first - step * (levels.length - 1)) < step / 2;
  const count = isEven ? Math.round(level / step) : levels.indexOf(level);
  return count % indexEvery === (isEven ? 0 : indexEvery - 1);
}

/** The lowest, the highest and an even sample of the finite values, ascending. */
function sortedSample(values: ArrayLike<number>): Float64Array {
  const every = Math.max(1, Math.floor(values.length / sampled));
  const kept: number[] = [];
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (i % every === 0) kept.push(value);
  }
  return Float64Array.from([min, ...kept, max]).sort();
}
