import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossAxis } from '../../src/render/loss-axis.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 });

describe('lossAxis', () => {
  it('is logarithmic for losses over many powers of ten', () => {
    const axis = lossAxis(1e-4, 1, 100, 0);
    expect(axis.toPixel(1e-2)).toBeCloseTo(50);
    expect(axis.ticks).toEqual([1e-4, 1e-3, 1e-2, 1e-1, 1].map((tick) => expect.closeTo(tick, 12)));
  });

  it('is linear for losses of one size', () => {
    expect(lossAxis(2, 4, 100, 0).toPixel(3)).toBeCloseTo(50);
  });

  it('shows both signs of a wide range', () => {
    const axis = lossAxis(-1e6, 1e6, 100, 0);
    expect(axis.toPixel(0)).toBeCloseTo(50);
    expect(axis.ticks).toContain(0);
  });

  it('keeps every loss above its lower end, those on the axis below its upper end, and the order', () => {
    fc.assert(
      fc.property(finite, finite, finite, finite, (a, b, one, other) => {
        const axis = lossAxis(Math.min(a, b), Math.max(a, b), 200, 10);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(axis.toPixel);
        for (const pixel of [low, high]) expect(pixel <= 200 + 1e-6).toBe(true);
        expect(axis.toPixel(axis.highest)).toBeCloseTo(10);
        expect(low).toBeGreaterThanOrEqual(high - 1e-6);
        expect(axis.ticks.length).toBeLessThanOrEqual(14);
        for (const tick of axis.ticks) expect(Number.isFinite(axis.toPixel(tick))).toBe(true);
      }),
    );
  });
});
