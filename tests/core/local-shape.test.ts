import { describe, expect, it } from 'vitest';
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import { localShape } from '../../src/core/surfaces/shape/local-shape.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

/** f = a x² + 2b xy + c y², whose Hessian is 2 (a b; b c) everywhere. */
const quadratic = (a: number, b: number, c: number): Surface => ({
  ...findSurface('bowl')!,
  value: (v) => a * v[0] ** 2 + 2 * b * v[0] * v[1] + c * v[1] ** 2,
  gradient: (v, out) => {
    out[0] = 2 * (a * v[0] + b * v[1]);
    out[1] = 2 * (b * v[0] + c * v[1]);
  },
  hessian: (_, out) => {
    out.set([2 * a, 2 * b, 2 * b, 2 * c]);
  },
});

describe('the shape of a surface at a point', () => {
  it('has the value, the gradient and its length', () => {
    const { value, gradient, steepness, isCritical } = localShape(quadratic(1, 0, 4), [3, 0.5]);
    expect(value).toBe(10);
    expect(gradient).toEqual([6, 4]);
    expect(steepness).toBeCloseTo(Math.hypot(6, 4), 12);
    expect(isCritical).toBe(false);
  });

  it('has the curvatures along its own directions, the smaller one first', () => {
    // The directions (1, 1) and (1, −1), with curvatures 2 (a ± b).
    expect(localShape(quadratic(3, 1, 3), [0, 0]).curvatures).toEqual([4, 8]);
    expect(localShape(quadratic(0, 1, 0), [5, -2]).curvatures).toEqual([-2, 2]);
  });

  it.each([
    ['up', [1, 0, 2]],
    ['down', [-1, 0, -2]],
    ['both', [1, 0, -2]],
    ['both', [0, 1, 0]],
    ['flat', [1, 0, 0]],
    ['flat', [0, 0, -1]],
    ['flat', [0, 0, 0]],
    ['flat', [1, 1e-6, 1e-12]],
  ] as const)('bends %s where the second derivatives are %j', (bend, [a, b, c]) => {
    const shape = localShape(quadratic(a, b, c), [0, 0]);
    expect(shape.bend).toBe(bend);
    expect(shape.isCritical).toBe(true);
  });

  it('is critical only where the gradient is rounding, on large surfaces and small ones', () => {
    for (const scale of [1e-9, 1, 1e9]) {
      const surface = quadratic(scale, 0, scale);
      expect(localShape(surface, [1e-9, 0]).isCritical).toBe(true);
      expect(localShape(surface, [1e-3, 0]).isCritical).toBe(false);
    }
  });

  const points = surfaces
    .filter(({ dimension }) => dimension === 2)
    .flatMap((surface) =>
      surface.criticalPoints
        .filter(({ kind }) => ['minimum', 'maximum', 'saddle'].includes(kind))
        .map((point) => [surface.id, point.kind, point.at.join(', '), surface, point.at] as const),
    );
  const bends = { minimum: 'up', maximum: 'down', saddle: 'both' } as const;
  it.each(points)('knows a critical point of %s, a %s at (%s)', (_, kind, __, surface, at) => {
    const shape = localShape(surface, at);
    expect(shape.isCritical).toBe(true);
    expect(shape.bend).toBe(bends[kind as keyof typeof bends]);
  });
});
