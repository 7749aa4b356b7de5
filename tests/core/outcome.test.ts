import { expect, test } from 'vitest';
import type { Trajectory } from '../../src/core/optimizers/descend.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import type { CriticalPoint, Surface } from '../../src/core/surfaces/surface.ts';

/** A parabola's domain is as good as any; what is in it is up to the test. */
const line = (criticalPoints: CriticalPoint[]): Surface => ({
  ...findSurface('parabola')!,
  domain: [[-5, 5]],
  criticalPoints,
});
const minimum = (at: number): CriticalPoint => ({ at: [at], value: 0, kind: 'minimum' });

/** A trajectory on a line; its losses are all 0. */
function through(...path: number[]): Trajectory {
  const bad = path.findIndex((x) => !Number.isFinite(x));
  const losses = new Float64Array(path.length);
  const steps = path.length - 1;
  return { dimension: 1, steps, path: Float64Array.from(path), losses, lastFinite: bad < 0 ? steps : bad - 1 };
}

test.each<[string, number[], CriticalPoint[], object]>([
  ['on its way', [4, 3, 2], [minimum(0)], { kind: 'underway' }],
  [
    'at a minimum, from the step on that it stayed there',
    [4, 0, 1, 0.1, -0.05],
    [minimum(0)],
    { kind: 'arrived', minimum: 0, global: false, step: 3 },
  ],
  ['at a minimum from the start', [0, 0], [minimum(0)], { kind: 'arrived', minimum: 0, global: false, step: 0 }],
  [
    'at the nearer of two minima',
    [4, 0.06],
    [minimum(0), minimum(0.1)],
    { kind: 'arrived', minimum: 1, global: false, step: 1 },
  ],
  ['not at a saddle', [4, 0], [{ at: [0], value: 0, kind: 'saddle' }], { kind: 'underway' }],
  ['not at a degenerate point', [4, 0], [{ at: [0], value: 0, kind: 'degenerate' }], { kind: 'underway' }],
  [
    'at a degenerate point that is the lowest',
    [4, 0],
    [{ at: [0], value: 0, kind: 'degenerate', global: true }],
    { kind: 'arrived', minimum: 0, global: true, step: 1 },
  ],
  ['outside', [4, 5.1], [minimum(0)], { kind: 'left' }],
  ['outside and back', [4, 7, 4], [minimum(0)], { kind: 'underway' }],
  [
    'a hair outside, at a minimum on the edge',
    [4, 5.05],
    [minimum(5)],
    { kind: 'arrived', minimum: 0, global: false, step: 1 },
  ],
  ['too far away', [4, 1e4 + 1, 0], [minimum(0)], { kind: 'diverged', step: 1 }],
  ['beyond all numbers', [4, 3, Number.POSITIVE_INFINITY, Number.NaN], [minimum(0)], { kind: 'diverged', step: 2 }],
  ['nowhere', [4, Number.NaN], [minimum(0)], { kind: 'diverged', step: 1 }],
])('a run ends %s', (_, path, criticalPoints, expected) => {
  expect(outcomeOf(through(...path), line(criticalPoints))).toEqual(expected);
});

test('a loss that overflows counts as divergence at that step', () => {
  const trajectory = {
    ...through(4, 3, 2),
    losses: Float64Array.of(0, Number.POSITIVE_INFINITY, 0),
    lastFinite: 0,
  };
  expect(outcomeOf(trajectory, line([]))).toEqual({ kind: 'diverged', step: 1 });
});
