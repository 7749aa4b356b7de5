import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplifyPath } from '../../src/render/simplify-path.ts';

type Point = readonly [x: number, y: number];

const pathOf = (points: readonly Point[]) => `M${points.map((point) => point.join(',')).join('L')}`;
const pointsOf = (d: string) =>
  d
    .slice(1)
    .split('L')
    .map((text) => text.split(',').map(Number) as unknown as Point);

const lengthOf = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay);

/** How far a point is from a stretch of line, looked for by halving: the distance along it has one minimum. */
function away(point: Point, from: Point, to: Point): number {
  const at = (share: number): Point => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (lengthOf(at(left), point) < lengthOf(at(right), point)) high = right;
    else low = left;
  }
  return lengthOf(at(low), point);
}

const coordinate = fc.integer({ min: -400, max: 4000 }).map((tenths) => tenths / 10);
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });
const tolerances = fc.double({ min: 0.05, max: 40, noNaN: true });

describe('a simplified path', () => {
  test('has the same ends, only points of the path, in order, and leaves none out that is farther away than tolerated', () => {
    fc.assert(
      fc.property(points, tolerances, (all, tolerance) => {
        const simple = pointsOf(simplifyPath(pathOf(all), tolerance));
        expect(simple[0]).toEqual(all[0]);
        expect(simple.at(-1)).toEqual(all.at(-1));
        let next = 0;
        for (const point of all) {
          const isKept = next < simple.length && point[0] === simple[next][0] && point[1] === simple[next][1];
          if (isKept) next++;
          else {
            const nearest = Math.min(...simple.slice(1).map((to, i) => away(point, simple[i], to)));
            expect(nearest).toBeLessThanOrEqual(tolerance + 1e-6);
          }
        }
        expect(next).toBe(simple.length);
      }),
    );
  });

  test('has no point that says nothing, in each of its lines', () => {
    expect(simplifyPath('M0,0L1,0L2,0L2,5ZM9,9L9,10.1L9,11', 0.1)).toBe('M0,0L2,0L2,5ZM9,9L9,11');
  });

  test('keeps where a closed line goes that ends where it began', () => {
    expect(simplifyPath('M0,0L4,0L4,4L0,0', 0.1)).toBe('M0,0L4,0L4,4L0,0');
  });

  test.each([
    'M1 2a3 4 0 0 1 5 6z',
    'M0,0L1,1L2,2C3,3 4,4 5,5',
    'M3,4h.01M5,6h.01',
    '',
    'MNaN,0L1,2L2,3',
  ])('leaves %o as it is', (d) => {
    expect(simplifyPath(d, 0.2)).toBe(d);
  });
});
