import { describe, expect, it } from 'vitest';
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import { contourPaths } from '../../src/render/contours.ts';
import { isoRings, sizeOf } from '../../src/render/iso-rings.ts';
import { isIndexLevel } from '../../src/render/levels.ts';
import { fromPixel, windowOn } from '../../src/render/window.ts';

const placesIn = (d: string) =>
  d.split('Z').flatMap((ring) => (ring.match(/-?[\d.]+,-?[\d.]+/g) ?? []).map((at) => at.split(',').map(Number)));

const inPlane = surfaces.filter(({ dimension }) => dimension === 2);

describe('contour lines', () => {
  it.each(inPlane.map(({ id }) => [id] as const))('of %s lie where its value is the level, up to the frame', (id) => {
    const surface = findSurface(id)!;
    const window = windowOn(surface.domain, 640);
    const drawn = contourPaths(surface, window, { digits: 3 });
    expect(drawn.length).toBeGreaterThan(4);
    let off = 0;
    let all = 0;
    for (const { level, d, gap } of drawn) {
      if (gap) continue;
      for (const [px, py] of placesIn(d)) {
        if (px < 0 || py < 0 || px > 640 || py > window.height) continue;
        // How far off a place is, in pixels: what its value misses, by how steep it is there.
        const at = Float64Array.from(fromPixel(window, px, py));
        const slope = new Float64Array(2);
        surface.gradient(at, slope, 0);
        const perPixel = (Math.hypot(...slope) * (window.x[1] - window.x[0])) / 640;
        const missed = Math.abs(surface.value(at, 0) - level);
        all++;
        if (missed > perPixel) off++;
      }
    }
    // Of few, in the hollow of a valley, that measure says little.
    expect(off / all).toBeLessThan(0.01);
  });

  it.each([
    ['rosenbrock'],
    ['beale'],
    ['long-valley'],
    ['ellipse-k100-rot30'],
  ])('do not break into beads in the valley of %s', (id) => {
    const surface = findSurface(id)!;
    for (const cells of [112, 128]) {
      for (const { d } of contourPaths(surface, windowOn(surface.domain, 640), { cells }))
        expect(d.split('Z').length - 1).toBeLessThanOrEqual(5);
    }
  });

  it('of every few levels are heavier, of round numbers the rounder ones', () => {
    const even = [5, 10, 15, 20, 25, 30, 35, 40];
    expect(even.filter((level) => isIndexLevel(even, level))).toEqual([20, 40]);
    const powers = Array.from({ length: 16 }, (_, i) => 2 ** i);
    expect(powers.filter((level) => isIndexLevel(powers, level))).toEqual([8, 128, 2048, 32768]);
  });

  it('go around in rings whose holes turn the other way', () => {
    const side = 21;
    const ridge = (u: number, v: number) => -Math.abs(Math.hypot(u - 10, v - 10) - 6);
    const heights = Float64Array.from({ length: side * side }, (_, at) => ridge(at % side, Math.floor(at / side)));
    const rings = isoRings({ columns: side, rows: side, heights }, -2, ridge);
    const turns = rings.map((ring) => {
      let area = 0;
      for (let k = 0; k < ring.length; k += 2) {
        const next = (k + 2) % ring.length;
        area += ring[k] * ring[next + 1] - ring[next] * ring[k + 1];
      }
      return area / 2;
    });
    expect(turns.map((area) => Math.round(Math.sqrt(Math.abs(area) / Math.PI)))).toEqual(
      expect.arrayContaining([8, 4]),
    );
    expect(Math.sign(turns[0])).toBe(-Math.sign(turns[1]));
    expect(Math.max(...rings.map((ring) => sizeOf(ring).width))).toBeCloseTo(8, 0);
  });
});
