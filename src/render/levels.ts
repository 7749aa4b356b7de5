import { ticks } from 'd3';

/** How many contour levels a picture has, about. */
export const levelCount = 16;

const decades = 6;

/**
 * Contour levels for values between `min` and `max`, ascending. `log` spaces the heights above the minimum evenly in the logarithm,
 * over six powers of ten: for surfaces whose walls are a million times as high as their valley floor.
 */
export function contourLevels(min: number, max: number, spacing: 'linear' | 'log', count = levelCount): number[] {
  if (!(max > min) || !Number.isFinite(max - min)) return [];
  if (spacing === 'linear') return ticks(min, max, count).filter((level) => level > min && level < max);
  return Array.from({ length: count }, (_, i) => min + (max - min) * 10 ** (-decades * (1 - (i + 0.5) / count)));
}
