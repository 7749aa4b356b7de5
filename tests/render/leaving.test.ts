import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavingOf } from '../../src/render/leaving.ts';
import type { Track } from '../../src/render/track.ts';

const frame = { width: 100, height: 50 };
const through = (...points: readonly (readonly [number, number])[]): Track => ({
  xs: Float32Array.from(points, ([x]) => x),
  ys: Float32Array.from(points, ([, y]) => y),
  count: points.length,
});

describe('a run that leaves a picture', () => {
  test('ends at the frame, with the way it goes there', () => {
    const leaving = leavingOf(through([50, 25], [60, 25], [140, 25], [-300, 25]), frame, false)!;
    expect(leaving.track.count).toBe(3);
    expect([...leaving.track.xs]).toEqual([50, 60, 100]);
    expect(leaving.angle).toBeCloseTo(0);
    const up = leavingOf(through([50, 25], [50, -75]), frame, false)!;
    expect([up.track.xs[1], up.track.ys[1], up.angle]).toEqual([50, 0, -90]);
  });

  test('the first time, or the last if it may return; not if it ends inside or never left', () => {
    const there = [
      [50, 25],
      [150, 25],
      [50, 25],
      [50, 80],
    ] as const;
    expect(leavingOf(through(...there), frame, false)!.track.count).toBe(2);
    expect(leavingOf(through(...there), frame, true)!.track.count).toBe(4);
    expect(leavingOf(through([50, 25], [150, 25], [50, 25]), frame, true)).toBeNull();
    expect(leavingOf(through([50, 25], [0, 50]), frame, false)).toBeNull();
    expect(leavingOf(through([50, 25]), frame, false)).toBeNull();
  });

  test('is cut on the frame, wherever it goes', () => {
    const far = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(far, far), { minLength: 1, maxLength: 6 }), fc.boolean(), (points, mayReturn) => {
        const leaving = leavingOf(through([30, 20], ...points), frame, mayReturn);
        if (!leaving) return;
        const { xs, ys, count } = leaving.track;
        const [x, y] = [xs[count - 1], ys[count - 1]];
        const off = Math.min(Math.abs(x), Math.abs(x - 100), Math.abs(y), Math.abs(y - 50));
        expect(off).toBeLessThan(0.2);
        expect(x > -0.2 && x < 100.2 && y > -0.2 && y < 50.2).toBe(true);
        expect(Number.isFinite(leaving.angle)).toBe(true);
      }),
    );
  });
});
