import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { magnitudeAxis } from '../../src/render/magnitude-axis.ts';

describe('magnitudeAxis', () => {
  it('spans whole powers of ten, two of them at the least', () => {
    const axis = magnitudeAxis(0.02, 0.3, 100, 0);
    expect(axis.ticks).toEqual([0.01, 0.1, 1].map((tick) => expect.closeTo(tick, 12)));
    expect(axis.toPixel(0.1)).toBeCloseTo(50);
    const one = magnitudeAxis(0.1, 0.1, 100, 0);
    expect(one.toPixel(0.1)).toBeCloseTo(0);
    expect(one.ticks).toHaveLength(3);
  });

  it('has a pixel above its lower end for every length, zero and infinity among them, in order', () => {
    const length = fc.double({ min: 0, noNaN: true });
    fc.assert(
      fc.property(length, length, length, length, (a, b, one, other) => {
        const finite = [a, b].map((value) => Math.min(value, Number.MAX_VALUE));
        const axis = magnitudeAxis(Math.min(...finite), Math.max(...finite), 200, 10);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(axis.toPixel);
        for (const pixel of [low, high]) expect(pixel <= 200 + 1e-6).toBe(true);
        expect(low).toBeGreaterThanOrEqual(high - 1e-6);
        expect(axis.toPixel(axis.highest)).toBeCloseTo(10);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
