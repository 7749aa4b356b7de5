import { describe, expect, it } from 'vitest';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { contourPaths } from '../../src/render/contours.ts';
import { contourPieces, liftContours } from '../../src/render/relief/lifted-contours.ts';
import { isInGap, reliefOf, toScene } from '../../src/render/relief/relief.ts';
import { windowOn } from '../../src/render/window.ts';
import { oddFormulas } from '../core/arbitrary-formula.ts';
import { domain } from '../core/formula-surface.ts';

const surfaceOf = (text: string) => {
  const made = formulaSurface(text, domain);
  if ('fault' in made) throw new Error(made.fault.code);
  return made.surface;
};
const window = windowOn(domain, 300);
const cap = surfaceOf('sqrt(1 - x^2 - y^2)');

describe('where a surface has no value', () => {
  it('its contour picture has a gap, over all else', () => {
    const areas = contourPaths(cap, window);
    expect(areas.map(({ gap }) => gap ?? false)).toEqual([...areas.slice(1).map(() => false), true]);
    // The gap reaches the picture's edges and leaves out the disk of radius 1, which spans 50 pixels each way about (150, 100).
    const places = areas
      .at(-1)!
      .d.match(/-?[\d.]+,-?[\d.]+/g)!
      .map((place) => place.split(',').map(Number));
    const hole = places.map(([x, y]) => Math.hypot(x - 150, y - 100)).filter((distance) => distance < 90);
    expect(Math.min(...hole)).toBeGreaterThan(44);
    expect(Math.max(...places.flat())).toBeGreaterThanOrEqual(300);
  });

  it('its landscape has a hole, and no contour line in it', () => {
    const relief = reliefOf(cap, 64);
    expect(isInGap(relief, ...toScene(relief, 0, 0))).toBe(false);
    expect(isInGap(relief, ...toScene(relief, 1.5, 0))).toBe(true);
    expect(isInGap(relief, ...toScene(relief, -3, 2))).toBe(true);
    const pieces = contourPieces(liftContours(relief), relief);
    expect(pieces.length).toBeGreaterThan(100);
    for (let i = 0; i < pieces.length; i += 3) expect(Math.hypot(pieces[i] * 3, pieces[i + 1] * 3)).toBeLessThan(1.01);
  });

  it('other landscapes have none, infinite values or not', () => {
    for (const text of ['x^2 + y^2', '1/x^2', 'log(x^2)', 'exp(exp(exp(x)))']) {
      expect(contourPaths(surfaceOf(text), window).some(({ gap }) => gap)).toBe(false);
      expect(reliefOf(surfaceOf(text), 16).grid.gaps).toBeNull();
    }
  });

  it.each(oddFormulas)('%s is drawn with numbers only', (text) => {
    const surface = surfaceOf(text);
    for (const { d } of contourPaths(surface, window, { cells: 32 })) expect(d).not.toMatch(/NaN|Infinity/);
    const relief = reliefOf(surface, 16);
    expect(relief.grid.heights.every((height) => height >= 0 && height <= 1)).toBe(true);
    expect(contourPieces(liftContours(relief), relief).every(Number.isFinite)).toBe(true);
  });
});
