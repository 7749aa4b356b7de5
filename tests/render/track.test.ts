import { describe, expect, it } from 'vitest';
import { dotsPath, linePath, type Track, trackOf } from '../../src/render/track.ts';

const track = (points: readonly (readonly [number, number])[]): Track => ({
  xs: Float32Array.from(points, ([x]) => x),
  ys: Float32Array.from(points, ([, y]) => y),
  count: points.length,
});

describe('trackOf', () => {
  it('ends before the first number that is not finite', () => {
    const trajectory = {
      dimension: 2,
      steps: 2,
      path: Float64Array.of(0, 0, 1, 1, Number.NaN, 1),
      losses: Float64Array.of(3, 2, Number.NaN),
      lastFinite: 1,
    };
    const { xs, count } = trackOf(
      trajectory,
      (x) => x,
      (_, y) => y,
    );
    expect(count).toBe(2);
    expect([...xs]).toEqual([0, 1]);
  });
});

describe('linePath', () => {
  it('always reaches the last point', () => {
    expect(
      linePath(
        track([
          [0, 0],
          [0.1, 0],
          [0.2, 0],
        ]),
        0,
        2,
      ),
    ).toBe('M0,0L0.2,0');
  });

  it('is empty for a single point', () => {
    expect(linePath(track([[5, 5]]), 0, 0)).toBe('');
  });

  it('leaves out points that nobody could see apart', () => {
    const points = Array.from({ length: 5000 }, () => [10, 10] as const);
    expect(linePath(track(points), 0, 4999).match(/L/g)).toHaveLength(1);
  });
});

describe('dotsPath', () => {
  it('has one dot a step where steps are seen apart', () => {
    expect(
      dotsPath(
        track([
          [0, 0],
          [10, 0],
          [20, 0],
        ]),
        0,
        2,
      ),
    ).toBe('M0,0h.01M10,0h.01M20,0h.01');
  });

  it('thins dots that would touch', () => {
    const points = Array.from({ length: 1000 }, (_, i) => [i / 100, 0] as const);
    expect(dotsPath(track(points), 0, 999).match(/M/g)!.length).toBeLessThanOrEqual(4);
  });
});
