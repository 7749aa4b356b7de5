import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../src/render/labels.ts';

const width = 640;
const height = 480;
const request = (key: string, x: number, y: number) => ({ key, x, y, width: 60, height: 16 });

describe('placeLabels', () => {
  it('keeps six labels around one point apart', () => {
    const places = placeLabels(
      Array.from({ length: 6 }, (_, i) => request(`${i}`, 320, 240)),
      width,
      height,
      [{ x: 320, y: 240, radius: 7 }],
      new Map(),
    );
    for (let a = 0; a < places.length; a++) {
      for (let b = 0; b < a; b++) {
        const apart = Math.abs(places[a].x - places[b].x) >= 60 || Math.abs(places[a].y - places[b].y) >= 16;
        expect(apart).toBe(true);
      }
    }
  });

  it('never leaves the picture', () => {
    const coordinate = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate(width), coordinate(height)), { maxLength: 10 }), (points) => {
        const requests = points.map(([x, y], i) => request(`${i}`, x, y));
        for (const { x, y } of placeLabels(requests, width, height, [], new Map())) {
          expect(x - 30).toBeGreaterThanOrEqual(0);
          expect(x + 30).toBeLessThanOrEqual(width);
          expect(y - 8).toBeGreaterThanOrEqual(0);
          expect(y + 8).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('keeps a label where it was while that place is free', () => {
    const memory = new Map<string, number>();
    const [first] = placeLabels([request('a', 320, 240)], width, height, [{ x: 360, y: 214, radius: 40 }], memory);
    const [second] = placeLabels([request('a', 321, 240)], width, height, [], memory);
    expect(second.x - first.x).toBeCloseTo(1);
    expect(second.y).toBeCloseTo(first.y);
  });
});
