import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSurface } from '../../../src/core/surfaces/index.ts';
import { fromScene, linearHeight, logHeight, reliefOf, toScene } from '../../../src/render/relief/relief.ts';
import { coarse, flatSurfaces } from './reliefs.ts';

describe('heights', () => {
  const scales = { linear: linearHeight(-3, 5), log: logHeight(-3, 5, 0.01) };

  it.each(Object.entries(scales))('go from 0 to 1 and never back: %s', (_, heightOf) => {
    expect(heightOf(-3)).toBe(0);
    expect(heightOf(5)).toBe(1);
    expect(heightOf(4.999999)).toBeCloseTo(1, 5);
    let last = 0;
    for (let value = -3; value <= 5; value += 0.01) {
      expect(heightOf(value)).toBeGreaterThanOrEqual(last);
      last = heightOf(value);
    }
  });

  it('are shares of the range where linear', () => {
    expect(scales.linear(1)).toBe(0.5);
  });

  it('grow by equal steps for equal ratios far above the ground where logarithmic', () => {
    const heightOf = logHeight(0, 1e6, 1e-6);
    expect(heightOf(1e5) - heightOf(1e4)).toBeCloseTo(heightOf(1e4) - heightOf(1e3), 3);
    expect(heightOf(0.02) / heightOf(0.01)).toBeCloseTo(2, 1);
  });

  it('are numbers from 0 to 1 for any value and any range', () => {
    const anything = fc.double();
    fc.assert(
      fc.property(anything, fc.double({ noNaN: true, noDefaultInfinity: true }), (value, low) => {
        for (const high of [low + 1, Math.abs(low) * 3 + 1, Number.MAX_VALUE]) {
          if (!(high > low && high < Number.POSITIVE_INFINITY)) continue;
          for (const heightOf of [linearHeight(low, high), logHeight(low, high, 0.001)]) {
            const height = heightOf(value);
            expect(height >= 0 && height <= 1, `${value} between ${low} and ${high}: ${height}`).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a landscape', () => {
  it.each(flatSurfaces)('of %s spans all heights, and its grid lies on the surface', (id) => {
    const { grid, half, heightAt, heightOf, low, high } = coarse(id);
    expect(high).toBeGreaterThan(low);
    expect(Math.max(...half)).toBe(1);
    expect(Math.max(...grid.heights)).toBe(1);
    expect(Math.min(...grid.heights)).toBeGreaterThanOrEqual(0);
    for (const { value } of findSurface(id)!.criticalPoints) expect(heightOf(value)).toBeLessThanOrEqual(1);
    const side = grid.cells + 1;
    for (let j = 0; j < side; j += 7) {
      for (let i = 0; i < side; i += 7) {
        const x = (2 * i * half[0]) / grid.cells - half[0];
        const y = (2 * j * half[1]) / grid.cells - half[1];
        expect(grid.heights[i + j * side]).toBeCloseTo(heightAt(x, y), 4);
      }
    }
  });

  it('has the shape of the domain', () => {
    const relief = coarse('ellipse-k100');
    expect(relief.half).toEqual([1, 0.5]);
    expect(toScene(relief, 4, -2)).toEqual([1, -0.5]);
    expect(fromScene(relief, 1, -0.5)).toEqual([4, -2]);
    expect(fromScene(relief, ...toScene(relief, 1.25, 0.5))).toEqual([1.25, 0.5]);
  });

  it('is flat where the surface is, and all heights are numbers even where it has none', () => {
    const bowl = findSurface('bowl')!;
    const flat = reliefOf({ ...bowl, criticalPoints: [], value: () => 7 }, 8);
    expect([...flat.grid.heights]).toEqual(Array(81).fill(0));
    const broken = reliefOf({ ...bowl, value: (p) => (p[0] > 0 ? Number.NaN : -1 / 0) }, 8);
    expect([...broken.grid.heights].every((height) => height >= 0 && height <= 1)).toBe(true);
  });
});
