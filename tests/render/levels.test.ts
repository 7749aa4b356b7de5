import { describe, expect, it } from 'vitest';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { sampleGrid } from '../../src/core/surfaces/shape/grid.ts';
import { contourLevels } from '../../src/render/levels.ts';

describe('contourLevels', () => {
  it('are round numbers on a linear landscape', () => {
    const values = Float64Array.from({ length: 1001 }, (_, i) => i / 100);
    expect(contourLevels(values, 'linear', 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('grow by one factor on a logarithmic landscape', () => {
    const values = Float64Array.from({ length: 1001 }, (_, i) => 10 ** (i / 100) - 1);
    const levels = contourLevels(values, 'log', 8);
    const ratios = levels.slice(1).map((level, i) => level / levels[i]);
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0], 9);
  });

  it('pass over what is not finite, and are none on a plain', () => {
    expect(contourLevels([Number.NaN, 1, 1, Number.POSITIVE_INFINITY], 'log')).toEqual([]);
    expect(contourLevels([], 'linear')).toEqual([]);
  });

  it.each(['linear', 'log'] as const)('are some on a %s landscape of the smallest numbers there are', (spacing) => {
    const values = Float64Array.from({ length: 1001 }, (_, i) => 1e-310 * i);
    const levels = contourLevels(values, spacing);
    expect(levels.length).toBeGreaterThan(4);
    for (const level of levels) {
      expect(level).toBeGreaterThan(0);
      expect(level).toBeLessThan(1e-307);
    }
  });

  it.each(
    surfaces.filter(({ dimension }) => dimension === 2).map((surface) => [surface.id, surface] as const),
  )('lie inside the landscape of %s, and near its floor too', (_, surface) => {
    const { values, min, max } = sampleGrid(surface, surface.domain, 128, 128);
    const levels = contourLevels(values, surface.levels);
    expect(levels.length).toBeGreaterThanOrEqual(8);
    expect(levels[0]).toBeGreaterThan(min);
    expect(levels.at(-1)).toBeLessThan(max);
    // Some line is drawn around the lowest fifth of the picture, or within it.
    const below = values.filter((value) => value < levels[0]).length;
    expect(below / values.length).toBeLessThan(0.2);
  });
});
