import { describe, expect, it } from 'vitest';
import { surfaces } from '../../../src/core/surfaces/index.ts';
import { fieldPath, vectorField } from '../../../src/render/overlays/vector-field.ts';
import { fromPixel, windowOn } from '../../../src/render/window.ts';

const plane = surfaces.filter(({ dimension }) => dimension === 2);

describe.each(plane)('the field of $id', (surface) => {
  const window = windowOn(surface.domain, 390);
  const field = vectorField((at, out) => surface.gradient(at, out, 0), window);

  it('points against the gradient, and so across the contours and down', () => {
    const g = new Float64Array(2);
    expect(field.arrows.length).toBeGreaterThan(20);
    for (const { x, y, halfX, halfY, steepness } of field.arrows) {
      surface.gradient(Float64Array.from(fromPixel(window, x, y)), g, 0);
      const size = Math.hypot(halfX, halfY);
      expect(steepness).toBeCloseTo(Math.hypot(g[0], g[1]), 9);
      // Pixels count downwards.
      expect((-g[0] * halfX + g[1] * halfY) / (size * steepness)).toBeCloseTo(1, 9);
      expect((-g[1] * halfX - g[0] * halfY) / (size * steepness)).toBeCloseTo(0, 9);
    }
  });

  it('grows with the slope and never as far as the next arrow', () => {
    const sorted = [...field.arrows].sort((a, b) => a.steepness - b.steepness);
    const lengths = sorted.map(({ halfX, halfY }) => 2 * Math.hypot(halfX, halfY));
    for (const [i, length] of lengths.entries()) {
      if (i > 0) expect(length).toBeGreaterThanOrEqual(lengths[i - 1] - 1e-9);
      expect(length).toBeLessThan(26);
      expect(length).toBeGreaterThan(5);
    }
    expect(field.least).toBeLessThanOrEqual(field.most);
  });

  it('is one path of numbers', () => {
    const d = fieldPath(field);
    expect(d).not.toMatch(/NaN|Infinity/);
    expect(d.match(/M/g)).toHaveLength(2 * field.arrows.length);
  });
});

describe('a field', () => {
  it('has more arrows on a wider picture, and none where there is no slope or no number', () => {
    const [surface] = plane;
    const count = (width: number) =>
      vectorField((at, out) => surface.gradient(at, out, 0), windowOn(surface.domain, width)).arrows.length;
    expect(count(700)).toBeGreaterThan(count(360));
    const window = windowOn(
      [
        [0, 1],
        [0, 1],
      ],
      300,
    );
    const of = (x: number, y: number) => vectorField((_, out) => out.set([x, y]), window).arrows;
    expect(of(0, 0)).toEqual([]);
    expect(of(Number.NaN, 1)).toEqual([]);
    expect(of(Number.POSITIVE_INFINITY, 1)).toEqual([]);
    expect(of(1e-300, 0).every(({ halfX, halfY }) => halfX < 0 && halfY === 0)).toBe(true);
  });
});
