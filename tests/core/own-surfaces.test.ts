import { describe, expect, test } from 'vitest';
import { surfaces } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';
import { distance } from './critical-search.ts';

describe('surfaces made for this course show what they are made for', () => {
  const named = (id: string) => surfaces.find((surface) => surface.id === id)!;

  /** The points that x ← x + v, v ← βv − η∇f(x) visits from a surface's start. */
  function descend(surface: Surface, learningRate: number, momentum: number, steps: number): Float64Array[] {
    const x = Float64Array.from(surface.start);
    const v = new Float64Array(x.length);
    const g = new Float64Array(x.length);
    return Array.from({ length: steps }, () => {
      surface.gradient(x, g, 0);
      for (let i = 0; i < x.length; i++) {
        v[i] = momentum * v[i] - learningRate * g[i];
        x[i] += v[i];
      }
      return x.slice();
    });
  }
  const atBottom = (surface: Surface, x: Float64Array) =>
    surface.criticalPoints.some(({ at, global }) => global && distance(at, x) < 0.01);

  test.each([
    'two-basins',
    'tilted-double-well',
  ])('%s: momentum leaves the shallow basin, plain descent does not', (id) => {
    const surface = named(id);
    for (const learningRate of [0.03, 0.05, 0.1]) {
      expect(atBottom(surface, descend(surface, learningRate, 0, 1000).at(-1)!)).toBe(false);
      expect(atBottom(surface, descend(surface, learningRate, 0.9, 1000).at(-1)!)).toBe(true);
    }
  });

  test('plateau: plain descent is stuck where momentum has long arrived', () => {
    const surface = named('plateau');
    expect(distance(descend(surface, 0.3, 0, 200).at(-1)!, surface.start)).toBeLessThan(1);
    expect(atBottom(surface, descend(surface, 0.3, 0.9, 200).at(-1)!)).toBe(true);
  });

  test('long-valley: steps zigzag across the floor and hardly move along it', () => {
    const surface = named('long-valley');
    const path = descend(surface, 0.175, 0, 200);
    const across = path.map(([x, y]) => y - 0.5 * Math.sin(x / 2));
    const crossings = across.slice(0, 30).filter((a, k) => a * across[k + 1] < 0 && Math.abs(a) > 0.01);
    expect(crossings.length).toBeGreaterThan(20);
    expect(atBottom(surface, path.at(-1)!)).toBe(false);
    expect(atBottom(surface, descend(surface, 0.1, 0.9, 200).at(-1)!)).toBe(true);
  });

  test('wavy: each start ends in the dent it begins in', () => {
    const surface = named('wavy');
    expect(atBottom(surface, descend(surface, 0.05, 0, 1000).at(-1)!)).toBe(false);
  });

  test('flat-quartic: descent slows down more than on a parabola', () => {
    const [first, last] = [100, 1000].map((steps) => descend(named('flat-quartic'), 0.1, 0, steps).at(-1)![0]);
    // On a parabola the distance would fall by a factor for each step; here it falls like 1/√steps.
    expect(first / last).toBeGreaterThan(2);
    expect(first / last).toBeLessThan(4);
  });

  test('cliffs: the first step leads from the cliff to the plain, and no further one counts', () => {
    const path = descend(named('cliffs'), 0.005, 0, 1000);
    expect(Math.abs(path[0][0])).toBeLessThan(0.5);
    expect(distance(path.at(-1)!, path[0])).toBeLessThan(0.01);
    expect(atBottom(named('cliffs'), descend({ ...named('cliffs'), start: [0.9] }, 0.005, 0, 100).at(-1)!)).toBe(true);
  });
});
