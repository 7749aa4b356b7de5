import { describe, expect, test } from 'vitest';
import { blankGrid, cellEnds } from '../../src/core/grids/run-grid.ts';
import { inkOf } from '../../src/render/ink.ts';
import {
  divergedFrom,
  lossToPixel,
  pointsOnCurve,
  rateAtPixel,
  rateToPixel,
  type SweepCurve,
  sweepFrame,
  sweepPath,
} from '../../src/render/sweep-plot.ts';

const rates = [0.001, 0.01, 0.1, 1];
const size = { width: 400, height: 300 };

/** A curve with these losses at the four rates; null where the run diverges, undefined where nothing is known yet. */
function curveOf(...losses: (number | null | undefined)[]): SweepCurve {
  const grid = blankGrid(losses.length, 1);
  for (const [cell, loss] of losses.entries()) {
    if (loss === undefined) continue;
    grid.own[cell] = 1;
    grid.ends[cell] = loss === null ? cellEnds.diverged : cellEnds.underway;
    grid.losses[cell] = loss ?? Number.POSITIVE_INFINITY;
  }
  return { rates, grid, ink: inkOf('sgd'), faded: false };
}
const frameOf = (...curves: SweepCurve[]) => sweepFrame(curves, [0.001, 1], 10, size);

describe('the axis of learning rates', () => {
  const frame = frameOf(curveOf(10, 5, 1, null));

  test('gives equal room to every power of ten', () => {
    const [a, b, c, d] = rates.map((rate) => rateToPixel(frame, rate));
    expect(b - a).toBeCloseTo(c - b, 9);
    expect(d - c).toBeCloseTo(c - b, 9);
    expect([a, d]).toEqual([frame.left, frame.right]);
  });

  test('is read back to three digits, and never left', () => {
    for (const rate of [0.001, 0.00456, 0.123, 1]) expect(rateAtPixel(frame, rateToPixel(frame, rate))).toBe(rate);
    expect(rateAtPixel(frame, -1000)).toBe(0.001);
    expect(rateAtPixel(frame, 1000)).toBe(1);
    expect([-1, 0, 1e9].map((rate) => rateToPixel(frame, rate))).toEqual([frame.left, frame.left, frame.right]);
  });
});

describe('the curve', () => {
  test('leaves the picture where the run diverges, and comes back', () => {
    const curve = curveOf(10, null, 1, null);
    const d = sweepPath(curve, frameOf(curve));
    expect(d.match(/M/g)).toHaveLength(2);
    expect(d).not.toMatch(/NaN|Infinity/);
  });

  test('leaves it where the loss is far above that of the start', () => {
    const curve = curveOf(10, 5, 1e9, null);
    const frame = frameOf(curve);
    expect(lossToPixel(frame, 1e9)).toBe(frame.top);
    expect(sweepPath(curve, frame)).toMatch(new RegExp(`,${frame.top}$`));
  });

  test('passes over what is not computed yet', () => {
    const curve = curveOf(10, undefined, 1, 2);
    expect(sweepPath(curve, frameOf(curve)).match(/[ML]/g)).toHaveLength(3);
  });

  test('is kept clear of by labels everywhere', () => {
    const curve = curveOf(10, 8, 1e-9, 3);
    const points = pointsOnCurve(curve, frameOf(curve));
    const gaps = points.slice(1).map(({ x, y }, i) => Math.hypot(x - points[i].x, y - points[i].y));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(24);
  });
});

describe('the region that diverges', () => {
  test('begins where no curve comes down any more', () => {
    const [one, other] = [curveOf(1, 1, null, null), curveOf(1, null, 1, null)];
    const frame = frameOf(one, other);
    expect(divergedFrom([one], frame)).toBe(rateToPixel(frame, 0.1));
    expect(divergedFrom([one, other], frame)).toBe(rateToPixel(frame, 1));
  });

  test('is not there where the largest rate still works', () => {
    const curve = curveOf(1, null, null, 3);
    expect(divergedFrom([curve], frameOf(curve))).toBeNull();
  });
});
