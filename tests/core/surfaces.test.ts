import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/core/random.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import type { Interval, Surface } from '../../src/core/surfaces/surface.ts';
import { distance, eigenvalues, findCriticalPoints, gridPoints, isInside, lowestValue } from './critical-search.ts';
import { evaluateTex } from './evaluate-tex.ts';

/** Random points of a surface's domain, the same in every run. */
function samples(surface: Surface, count: number): Float64Array[] {
  const { uniform } = createRandom(1);
  return Array.from({ length: count }, () =>
    Float64Array.from(surface.domain, ([low, high]) => low + uniform() * (high - low)),
  );
}

/** Points where derivatives exist with some room around: the differences below must not reach across a kink. */
function smoothSamples(surface: Surface, count: number): Float64Array[] {
  const kinks = surface.criticalPoints.filter((point) => point.nonsmooth);
  return samples(surface, count).filter((point) => kinks.every(({ at }) => distance(at, point) > 0.25));
}

function gradientAt(surface: Surface, x: Float64Array): Float64Array {
  const out = new Float64Array(surface.dimension).fill(Number.NaN);
  surface.gradient(x, out, 0);
  return out;
}

function hessianAt(surface: Surface, x: Float64Array): Float64Array {
  const out = new Float64Array(surface.dimension ** 2).fill(Number.NaN);
  surface.hessian(x, out);
  return out;
}

/**
 * Step and tolerance of the numerical derivatives.
 *
 * The five-point difference has the error h⁴f⁽⁵⁾/30 and rounds to about ε|f|/h. Where f varies like a wave sin ωx, the first
 * is (ωh)⁴/30 of the derivative itself, 4e-9 for the quickest wave here (that of levi13, ω = 6π); the second is 2e-13 of |f|.
 * A wrong term in a formula is off by a hundred thousand times more.
 */
const STEP = 1e-3;
const TOLERANCE = 1e-7;

/** ∂/∂xᵢ of a function of x by the five-point central difference. */
function difference(f: (x: Float64Array) => number, x: Float64Array, i: number): number {
  const at = (offset: number) => f(x.with(i, x[i] + offset * STEP));
  return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * STEP);
}

describe('the registry', () => {
  test('has unique ids', () => {
    const ids = surfaces.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('begins with the curves', () => {
    const dimensions = surfaces.map(({ dimension }) => dimension);
    expect(dimensions).toEqual(dimensions.toSorted());
  });
});

describe.each(surfaces.map((surface) => [surface.id, surface] as const))('%s', (_id, surface) => {
  const { dimension, domain, criticalPoints } = surface;
  const smoothPoints = criticalPoints.filter((point) => !point.nonsmooth);

  test('has a domain with its start and its critical points inside', () => {
    expect(domain).toHaveLength(dimension);
    for (const [low, high] of domain) expect(low).toBeLessThan(high);
    for (const point of [surface.start, ...criticalPoints.map(({ at }) => at)]) {
      expect(point).toHaveLength(dimension);
      expect(isInside(point, domain)).toBe(true);
    }
    for (const [i, { at }] of criticalPoints.entries()) {
      for (const other of criticalPoints.slice(i + 1)) expect(distance(at, other.at)).toBeGreaterThan(1e-3);
    }
  });

  test('has finite values and derivatives all over its domain, and leaves its input alone', () => {
    const points = [...gridPoints(domain, dimension === 1 ? 501 : 51), ...criticalPoints.map(({ at }) => at)];
    const wrong = points.filter((point) => {
      const x = Float64Array.from(point);
      const finite = [surface.value(x, 0), ...gradientAt(surface, x), ...hessianAt(surface, x)].every(Number.isFinite);
      return !finite || x.some((coordinate, i) => coordinate !== point[i]);
    });
    expect(wrong.map(String)).toEqual([]);
  });

  test('has the gradient of its value', () => {
    for (const x of smoothSamples(surface, 200)) {
      const gradient = gradientAt(surface, x);
      const scale = Math.max(1, Math.abs(surface.value(x, 0)), ...gradient.map(Math.abs));
      for (let i = 0; i < dimension; i++) {
        const expected = difference((p) => surface.value(p, 0), x, i);
        expect(Math.abs(gradient[i] - expected) / scale, `∂${i} at ${x}`).toBeLessThan(TOLERANCE);
      }
    }
  });

  test('has the Hessian of its value', () => {
    for (const x of smoothSamples(surface, 200)) {
      const hessian = hessianAt(surface, x);
      const scale = Math.max(1, ...gradientAt(surface, x).map(Math.abs), ...hessian.map(Math.abs));
      for (let i = 0; i < dimension; i++) {
        for (let j = 0; j < dimension; j++) {
          const entry = hessian[i * dimension + j];
          const expected = difference((p) => gradientAt(surface, p)[i], x, j);
          expect(Math.abs(entry - expected) / scale, `∂${i}∂${j} at ${x}`).toBeLessThan(TOLERANCE);
          expect(entry).toBe(hessian[j * dimension + i]);
        }
      }
    }
  });

  test('has the critical points it states', () => {
    for (const { at, value, kind, nonsmooth } of criticalPoints) {
      const x = Float64Array.from(at);
      expect(Math.abs(surface.value(x, 0) - value)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
      if (nonsmooth) continue;
      const curvatures = eigenvalues(hessianAt(surface, x));
      const steepest = Math.max(...curvatures.map(Math.abs));
      // The coordinates are rounded, which the curvature turns into a slope.
      for (const slope of gradientAt(surface, x)) expect(Math.abs(slope)).toBeLessThan(1e-13 * Math.max(1, steepest));
      expect(kindOf(curvatures, 1e-9 * Math.max(steepest, 1e-6)), `at ${at}`).toBe(kind);
    }
  });

  test('has kinks only at minima', () => {
    for (const { at, value, kind, nonsmooth } of criticalPoints) {
      if (!nonsmooth) continue;
      expect(kind).toBe('minimum');
      for (const radius of [1e-1, 1e-3, 1e-5]) {
        for (let angle = 0; angle < 2 * Math.PI; angle += 0.1) {
          const x = Float64Array.of(at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle));
          expect(surface.value(x, 0)).toBeGreaterThan(value);
        }
      }
    }
  });

  test('marks as global what is lowest in its domain', () => {
    const globals = criticalPoints.filter(({ global }) => global);
    if (globals.length === 0) {
      expect(surface.unboundedBelow, 'neither a global minimum nor unbounded').toBe(true);
      return;
    }
    const lowest = lowestValue(surface, domain);
    const tolerance = 1e-9 * Math.max(1, Math.abs(lowest));
    for (const { at, value, kind, global } of criticalPoints) {
      expect(value - lowest < tolerance, `${kind} at ${at}`).toBe(global === true);
      if (global) expect(lowest - value).toBeGreaterThan(-tolerance);
    }
  });

  test('is unbounded below if it says so, and only then', () => {
    const lowestAt = (radius: number) =>
      Math.min(
        ...Array.from({ length: dimension === 1 ? 2 : 360 }, (_, i) => {
          const angle = (dimension === 1 ? i * 180 : i) * (Math.PI / 180);
          return surface.value(
            Float64Array.of(radius * Math.cos(angle), radius * Math.sin(angle)).slice(0, dimension),
            0,
          );
        }),
      );
    const inDomain = Math.min(...gridPoints(domain, 51).map((x) => surface.value(x, 0)));
    if (surface.unboundedBelow) {
      expect(lowestAt(1e3)).toBeLessThan(inDomain);
      expect(lowestAt(1e6)).toBeLessThan(10 * lowestAt(1e3));
    } else {
      for (const radius of [1e2, 1e3, 1e6]) expect(lowestAt(radius)).toBeGreaterThanOrEqual(inDomain);
    }
  });

  test('lists every critical point of the box it says it lists', () => {
    const box: readonly Interval[] = surface.criticalPointsWithin ?? domain;
    const found = findCriticalPoints(surface, box);
    const isListed = (x: Float64Array) => criticalPoints.some(({ at }) => distance(at, x) < 1e-5);
    expect(found.filter((x) => !isListed(x)).map(String), 'not listed').toEqual([]);
    // That the search finds all that is listed shows that it is able to find more.
    const isFound = (at: readonly number[]) => found.some((x) => distance(at, x) < 1e-5);
    expect(
      smoothPoints.filter(({ at }) => !isFound(at)),
      'not found',
    ).toEqual([]);
  });

  test('has a formula that KaTeX sets', () => {
    expect(() => katex.renderToString(surface.tex, { throwOnError: true, strict: 'error' })).not.toThrow();
  });

  // The formula of a loss over a data set is a sum over its points; the golden data check those.
  if (!('data' in surface)) {
    test('prints the formula it computes', () => {
      for (const x of samples(surface, 100)) {
        const value = surface.value(x, 0);
        const printed = evaluateTex(surface.tex, dimension === 1 ? { x: x[0] } : { x: x[0], y: x[1] });
        expect(Math.abs(printed - value), `at ${x}`).toBeLessThan(1e-12 * Math.max(100, Math.abs(value)));
      }
    });
  }

  test('names its source', () => {
    expect(surface.source).toMatch(/\S/);
  });
});

function kindOf(curvatures: readonly number[], negligible: number): string {
  if (curvatures.some((curvature) => Math.abs(curvature) <= negligible)) return 'degenerate';
  const [lowest] = curvatures;
  const highest = curvatures[curvatures.length - 1];
  if (lowest > 0) return 'minimum';
  return highest < 0 ? 'maximum' : 'saddle';
}
