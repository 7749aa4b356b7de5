import { describe, expect, test } from 'vitest';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import {
  distanceFrom,
  networkObjective,
  type Plane,
  placeOn,
  planeInSteps,
  planeOfPaths,
  project,
  projectPath,
  thinned,
} from '../../src/core/network/index.ts';
import { descend, methodOf } from '../../src/core/optimizers/descend.ts';
import { findOptimizer } from '../../src/core/optimizers/index.ts';
import { normalAt, uniformAt } from '../../src/core/random-at.ts';
import { hashBits } from './hash-bits.ts';
import { network, rings, start } from './rings-network.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a, (one, i) => one * b[i]).reduce((sum, one) => sum + one, 0);

const minus = (a: Float64Array, b: Float64Array) => a.map((one, i) => one - b[i]);

/** Points that a random matrix makes of normal ones: long along some axes, short along others. */
function cloud(
  n: number,
  count: number,
  seed: number,
): { readonly start: Float64Array; readonly path: Float64Array[] } {
  const from = Float64Array.from({ length: n }, (_, i) => normalAt(seed, 1, i));
  const path = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: n }, (_, i) => from[i] + (1 + 3 * uniformAt(seed, 2, i, 0)) * normalAt(seed, 3 + k, i)),
  );
  return { start: from, path };
}

/** The eigenvalues of a dense symmetric matrix, largest first, and the first two vectors, by orthogonal iteration: another way than the plane's own. */
function largestPairs(matrix: readonly (readonly number[])[]) {
  const n = matrix.length;
  let basis = [0, 1].map((number) => Array.from({ length: n }, (_, i) => normalAt(99, number, i)));
  const times = (v: readonly number[]) => matrix.map((row) => dot(row, v));
  for (let pass = 0; pass < 3000; pass++) {
    const [a, b] = basis.map(times);
    const first = a.map((one) => one / Math.sqrt(dot(a, a)));
    const share = dot(first, b);
    const rest = b.map((one, i) => one - share * first[i]);
    basis = [first, rest.map((one) => one / Math.sqrt(dot(rest, rest)))];
  }
  return basis.map((vector) => ({ value: dot(vector, times(vector)), vector }));
}

/** Lengths and products are sums of as many terms as there are parameters, and rounded so. */
const orthonormal = ({ u, v }: Plane) => {
  const rounding = 2 ** -52 * Math.max(32, u.length);
  for (const [product, expected] of [
    [dot(u, u), 1],
    [dot(v, v), 1],
    [dot(u, v), 0],
  ])
    expect(Math.abs(product - expected)).toBeLessThan(rounding);
};

describe('the plane of paths', () => {
  test.each([
    [3, 8],
    [7, 4],
    [12, 30],
    [25, 60],
  ])('is that of a dense eigen-solver, in %d dimensions with %d iterates', (n, count) => {
    const { start: from, path } = cloud(n, count, n);
    const plane = planeOfPaths([path.slice(0, 3), path.slice(3)], from);
    orthonormal(plane);
    const ways = path.map((x) => minus(x, from));
    const scatter = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => ways.reduce((sum, way) => sum + way[i] * way[j], 0)),
    );
    const total = ways.reduce((sum, way) => sum + dot(way, way), 0);
    const [first, second] = largestPairs(scatter);
    expect(Math.abs(dot(plane.u, first.vector))).toBeCloseTo(1, 10);
    expect(Math.abs(dot(plane.v, second.vector))).toBeCloseTo(1, 10);
    expect(plane.explained!.byU).toBeCloseTo(first.value / total, 12);
    expect(plane.explained!.byV).toBeCloseTo(second.value / total, 12);
    expect(plane.explained!.whole).toBeCloseTo((first.value + second.value) / total, 12);
  });

  test('shows all of paths that lie on one', () => {
    const n = 40;
    const { start: from, path } = cloud(n, 2, 5);
    const [a, b] = path.map((x) => minus(x, from));
    const circle = Array.from({ length: 30 }, (_, k) => {
      const [c, s] = [Math.cos(k / 3) - 1, Math.sin(k / 3)];
      return from.map((one, i) => one + 3 * c * a[i] + 0.01 * s * b[i]);
    });
    const plane = planeOfPaths([circle], from);
    orthonormal(plane);
    expect(plane.explained!.whole).toBe(1);
    const { off, shown, places } = projectPath(plane, circle);
    expect(Math.max(...off)).toBeLessThan(1e-12);
    expect(shown).toBeCloseTo(1, 13);
    expect(project(plane, from)).toEqual([0, 0]);
    for (const [k, x] of circle.entries()) {
      const again = placeOn(plane, places[2 * k], places[2 * k + 1]);
      expect(Math.max(...minus(again, x).map(Math.abs))).toBeLessThan(1e-12);
    }
    const [[left, right], [bottom, top]] = plane.domain;
    for (let i = 0; i < places.length; i += 2) {
      expect(places[i] > left && places[i] < right && places[i + 1] > bottom && places[i + 1] < top).toBe(true);
    }
  });

  test('has its signs by the farthest iterates, whatever the order of the paths', () => {
    const { start: from, path } = cloud(9, 20, 2);
    const plane = planeOfPaths([path], from);
    const { places } = projectPath(plane, path);
    for (const axis of [0, 1]) {
      const along = [...places].filter((_, i) => i % 2 === axis);
      expect(along.reduce((far, one) => (Math.abs(one) > Math.abs(far) ? one : far), 0)).toBeGreaterThan(0);
    }
    const other = planeOfPaths([path.slice(9), path.slice(0, 9)], from);
    expect(Math.max(...minus(other.u, plane.u).map(Math.abs))).toBeLessThan(1e-13);
    expect(Math.max(...minus(other.v, plane.v).map(Math.abs))).toBeLessThan(1e-13);
  });

  test('takes iterates of single precision, and passes over the start among them', () => {
    const { start: from, path } = cloud(9, 20, 2);
    const single = path.map((x) => Float32Array.from(x));
    const plane = planeOfPaths([single], from);
    expect(planeOfPaths([single.map((x) => Float64Array.from(x))], from)).toEqual(plane);
    const withStart = planeOfPaths([[from, ...path]], from);
    expect(withStart.explained!.whole).toBeCloseTo(planeOfPaths([path], from).explained!.whole, 14);
  });
});

describe('degenerate paths', () => {
  const { start: from, path } = cloud(6, 3, 8);

  test.each([
    ['one path of one step', [[path[0]]]],
    ['paths that are all equal', [[path[0]], [path[0]], [path[0], path[0]]]],
    ['a straight line', [[0.25, 0.5, 1].map((share) => from.map((one, i) => one + share * (path[0][i] - one)))]],
  ])('%s still span a plane', (_, paths) => {
    const plane = planeOfPaths(paths, from);
    orthonormal(plane);
    expect(plane.explained!.whole).toBeCloseTo(1, 15);
    expect(plane.explained!.byU).toBeCloseTo(1, 15);
    expect(distanceFrom(plane, path[0])).toBeLessThan(1e-14);
    expect(project(plane, path[0])[0]).toBeCloseTo(Math.hypot(...minus(path[0], from)), 13);
    expect(planeOfPaths(paths, from)).toEqual(plane);
  });

  test.each([
    ['of no length', [[from, from], [from]]],
    ['of no iterates', [[], []]],
    ['that are none', []],
    ['that overflow', [[path[0], path[1].map(() => Number.NaN)], [path[0].map(() => 1e200)]]],
  ])('paths %s leave a plane that nothing explains', (_, paths) => {
    const plane = planeOfPaths(paths, from);
    orthonormal(plane);
    expect(plane.explained).toBeNull();
    expect(plane.domain).toEqual(planeOfPaths([], from).domain);
  });

  test('a path that is not finite throughout is left out, the others are not', () => {
    const lost = [path[2], from.map(() => Number.POSITIVE_INFINITY)];
    expect(planeOfPaths([[path[0], path[1]], lost], from)).toEqual(planeOfPaths([[path[0], path[1]]], from));
  });

  test('what makes no sense is refused', () => {
    expect(() => planeOfPaths([], Float64Array.of(1))).toThrow('2, 3');
    expect(() => planeOfPaths([], Float64Array.of(1, Number.NaN))).toThrow('finite');
    expect(() => planeOfPaths([[new Float64Array(5)]], from)).toThrow('allowed: 6');
  });
});

test('paths are thinned to views of evenly spaced iterates, with the last', () => {
  const path = Float64Array.from({ length: 22 }, (_, i) => i >> 1);
  expect(thinned(path, 2, 5).map(([one]) => one)).toEqual([0, 3, 5, 8, 10]);
  expect(thinned(path, 2, 99)).toHaveLength(11);
  expect(thinned(path, 2, 1).map(([one]) => one)).toEqual([10]);
  expect(thinned(path, 2, 3)[1].buffer).toBe(path.buffer);
});

describe('the plane of six optimizers', () => {
  const rates = { sgd: 0.3, momentum: 0.05, adagrad: 0.1, rmsprop: 0.01, adam: 0.02, nag: 0.05 };
  const objective = networkObjective(network, rings, { seed: 5, batches: shuffledBatches(rings.count, 16, 4) });
  const paths = Object.entries(rates).map(([id, learningRate]) =>
    thinned(descend(objective, methodOf(findOptimizer(id)!, { learningRate }), start, 60).path, start.length, 11),
  );

  test('has these very bits', () => {
    const { u, v, explained } = planeOfPaths(paths, start);
    expect([u, v, Object.values(explained!)].map(hashBits)).toEqual(['77cc01ee', 'ea20cf22', 'fd6fa6f7']);
  });

  test('comes in steps, of which the last has it', () => {
    const steps = [...planeInSteps(paths, start)];
    const shares = steps.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(steps.map(({ plane }) => plane !== null)).toEqual(steps.map((_, i) => i === steps.length - 1));
    expect(steps.at(-1)!.plane).toEqual(planeOfPaths(paths, start));
  });

  test('explains most of the way, and says what it does not show', () => {
    const plane = planeOfPaths(paths, start);
    const shadows = paths.map((path) => projectPath(plane, path));
    const total = paths.flat().reduce((sum, x) => sum + dot(minus(x, start), minus(x, start)), 0);
    const off = shadows.flatMap((shadow) => [...shadow.off]).reduce((sum, one) => sum + one * one, 0);
    expect(plane.explained!.whole).toBeCloseTo(1 - off / total, 14);
    expect(plane.explained!.whole).toBeCloseTo(plane.explained!.byU + plane.explained!.byV, 13);
    expect(plane.explained!.whole).toBeGreaterThan(0.7);
    for (const { shown } of shadows) expect(shown > 0 && shown <= 1).toBe(true);
  });
});

test('a plane of 79,510 parameters and 60 iterates takes no more memory than a few vectors', () => {
  const n = 79_510;
  const from = Float64Array.from({ length: n }, (_, i) => normalAt(1, 0, i));
  const ways = [0, 1, 2].map((number) => Float64Array.from({ length: n }, (_, i) => normalAt(2, number, i)));
  const path = Array.from({ length: 60 }, (_, k) =>
    from.map(
      (one, i) => one + 0.01 * k * ways[0][i] + 0.0001 * k * (60 - k) * ways[1][i] + 0.002 * (k % 3) * ways[2][i],
    ),
  );
  let most = 0;
  let allocated = 0;
  const Plain = Float64Array;
  globalThis.Float64Array = new Proxy(Plain, {
    construct(target, [size, ...rest], made) {
      const found = Reflect.construct(target, [size, ...rest], made === globalThis.Float64Array ? target : made);
      most = Math.max(most, found.length);
      allocated += found.length;
      return found;
    },
  });
  let plane: Plane;
  try {
    plane = planeOfPaths([path], from);
  } finally {
    globalThis.Float64Array = Plain;
  }
  expect(most).toBe(n);
  // Strips and products of the iterates, and a few directions.
  expect(allocated).toBeLessThan(10 * n);
  expect(plane.explained!.whole).toBeGreaterThan(0.95);
  orthonormal(plane);
});
