import { describe, expect, test } from 'vitest';
import {
  dataLoss,
  distanceFrom,
  domainAround,
  drawExamples,
  filterNormalized,
  filterPlane,
  initialParameters,
  landscapeOf,
  layoutOf,
  networkObjective,
  type Plane,
  placeOn,
  planeThroughWeights,
  project,
  projectPath,
  surfaceOn,
} from '../../src/core/network/index.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { normalAt, uniformAt } from '../../src/core/random-at.ts';
import { flatten, measureOf, networkOf, networksById, objectiveOf, readLists } from './golden-network-records.ts';
import { ownDirectory } from './golden-records.ts';
import { network, rings, start } from './rings-network.ts';

const { blocks, dimension } = layoutOf(network);
const objective = landscapeOf(network, rings);
const length = (x: Float64Array) => Math.hypot(...x);

describe('a plane through two weights', () => {
  const plane = planeThroughWeights(start, 3, 17);

  test('has the two weights as its coordinates, and passes through its origin', () => {
    expect(plane.start).toEqual([start[3], start[17]]);
    expect(placeOn(plane, ...plane.start)).toEqual(start);
    expect(project(plane, start)).toEqual(plane.start);
    const moved = placeOn(plane, 5, -7);
    expect([...moved].flatMap((one, i) => (one === start[i] ? [] : [[i, one]]))).toEqual([
      [3, 5],
      [17, -7],
    ]);
  });

  test('shows what the two weights could as well have been', () => {
    for (const [axis, [low, high]] of plane.domain.entries()) {
      expect(low).toBeLessThan(-Math.abs(plane.start[axis]));
      expect(high).toBeGreaterThan(Math.abs(plane.start[axis]));
    }
  });

  test.each([
    [-1, 2],
    [0, dimension],
    [0.5, 2],
    [4, 4],
  ])('refuses %d and %d', (i, j) => {
    expect(() => planeThroughWeights(start, i, j)).toThrow(RangeError);
  });
});

describe('a plane of two random directions', () => {
  // Biases that are not 0, so that every filter has a length.
  const origin = Float64Array.from(start, (one, i) => one || 0.1 * normalAt(4, 0, i));
  const plane = filterPlane(origin, blocks, 7);

  test('gives each filter of both directions the length that it has at the origin', () => {
    for (const direction of [plane.u, plane.v]) {
      expect(length(direction)).toBeCloseTo(length(origin), 12);
      expect(length(direction.subarray(0, 2))).toBeCloseTo(length(origin.subarray(0, 2)), 12);
      expect(Math.abs(direction[16])).toBeCloseTo(Math.abs(origin[16]), 12);
    }
  });

  test('depends on the seed, and on nothing else', () => {
    expect(filterPlane(origin, blocks, 7)).toEqual(plane);
    expect(filterPlane(origin, blocks, 8).u).not.toEqual(plane.u);
  });

  test('has coordinates that reckon with directions at an angle', () => {
    const at = placeOn(plane, 0.3, -0.8);
    const [s, t] = project(plane, at);
    expect(s).toBeCloseTo(0.3, 12);
    expect(t).toBeCloseTo(-0.8, 12);
    expect(distanceFrom(plane, at)).toBeLessThan(1e-13);
  });

  test('is there for origins that filters of which leave none', () => {
    const one = { inputs: 1, layers: [{ width: 1, activation: { id: 'linear' } }] };
    for (const [place, parts] of [
      [new Float64Array(dimension), blocks],
      [Float64Array.of(2, 0), layoutOf(one).blocks],
    ] as const) {
      const { u, v } = filterPlane(place, parts, 1);
      expect(length(u)).toBeCloseTo(1, 14);
      expect(length(v)).toBeCloseTo(1, 14);
      expect(u.reduce((sum, entry, i) => sum + entry * v[i], 0)).toBeCloseTo(0, 14);
    }
    expect(() => filterPlane(Float64Array.of(1), [], 1)).toThrow(RangeError);
  });
});

describe('a path on a plane', () => {
  const plane = planeThroughWeights(new Float64Array(4), 0, 1);

  test('says where its shadow falls, how far off it is and how much of the way that shows', () => {
    const path = [Float64Array.of(1, 2, 0, 0), Float64Array.of(2, 2, 3, 4), Float64Array.of(4, 6, 0, 12)];
    const { places, off, shown } = projectPath(plane, path);
    expect([...places]).toEqual([1, 2, 2, 2, 4, 6]);
    expect([...off]).toEqual([0, 5, 12]);
    expect(shown).toBeCloseTo(5 / 13, 15);
    expect(distanceFrom(plane, path[1])).toBe(5);
  });

  test('that stays where it is, or ends in no numbers, is told as far as it goes', () => {
    const at = Float64Array.of(1, 2, 3, 4);
    expect(projectPath(plane, [at, at]).shown).toBe(1);
    expect(projectPath(plane, []).shown).toBe(1);
    const lost = Float64Array.of(Number.NaN, 0, 0, 0);
    const { off, shown } = projectPath(plane, [at, Float64Array.of(1, 5, 3, 8), lost]);
    expect(shown).toBeCloseTo(3 / 5, 15);
    expect(off[2]).toBeNaN();
    expect(() => project(plane, new Float64Array(3))).toThrow(RangeError);
  });
});

/** How many digits of a number there are between its first and its last that is not 0. */
const significant = (value: number) =>
  String(Math.abs(value))
    .replace(/e.*|\./g, '')
    .replace(/^0+|0+$/g, '').length;

describe('the domain around places', () => {
  test('holds them with room, is about square and tidy, over 1,000 draws', () => {
    for (let draw = 0; draw < 1000; draw++) {
      const at = (i: number) => uniformAt(draw, 9, i, 0) - 0.5;
      const size = 10 ** (12 * at(0));
      const places = Float64Array.from({ length: 12 }, (_, i) => size * (i % 2 ? at(1) : 1) * (at(i + 2) + 3 * at(2)));
      const domain = domainAround([places, Float64Array.of(Number.NaN, 1e9, 0, Number.POSITIVE_INFINITY)]);
      const sides = domain.map(([low, high]) => high - low);
      for (const [axis, [low, high]] of domain.entries()) {
        const own = places.filter((_, i) => i % 2 === axis);
        const room = 0.1 * (Math.max(...own) - Math.min(...own));
        expect(low).toBeLessThanOrEqual(Math.min(...own) - room);
        expect(high).toBeGreaterThanOrEqual(Math.max(...own) + room);
        for (const end of [low, high]) expect(significant(end)).toBeLessThan(5);
      }
      expect(Math.min(...sides) / Math.max(...sides)).toBeGreaterThan(0.6);
    }
  });

  test('has a size where the places have none', () => {
    expect(domainAround([[0, 0]])).toEqual([
      [-1, 1],
      [-1, 1],
    ]);
    expect(domainAround([])).toEqual(domainAround([[0, 0]]));
    for (const [low, high] of domainAround([[1e12, 5]])) expect(high).toBeGreaterThan(low);
  });
});

describe('the surface on a plane', () => {
  test('has the losses of the references', () => {
    const records = readLists<{ id: string; case: string; u: never; v: never; grid: number[]; loss: number[][] }>(
      'cases',
      (one) => Boolean(one.grid && one.u),
      ownDirectory,
    );
    const networks = networksById();
    let apart = 0;
    for (const record of records) {
      const found = networks.get(record.case)!;
      const one = networkOf(found);
      const origin = flatten(one, found);
      const trained = objectiveOf(found);
      const [u, v] = [record.u, record.v].map((given) => filterNormalized(flatten(one, given), origin, trained.blocks));
      const plane: Plane = { ...filterPlane(origin, trained.blocks, 0), u, v };
      const { value } = surfaceOn(plane, { ...trained, ...measureOf(found) });
      for (const [i, row] of record.loss.entries())
        for (const [j, loss] of row.entries()) {
          const own = value(Float64Array.of(record.grid[j], record.grid[i]), 0);
          apart = Math.max(apart, Math.abs(own - loss) / Math.max(1, Math.abs(loss)));
        }
    }
    expect(records.length).toBe(4);
    expect(apart).toBeLessThanOrEqual(1e-12);
  });

  const plane = filterPlane(start, blocks, 2);
  const surface = surfaceOn(plane, objective);

  test('is a surface that can be drawn', () => {
    expect(surface).toMatchObject({ id: 'plane-random', dimension: 2, criticalPoints: [], start: [0, 0] });
    expect(surface.domain).toEqual(plane.domain);
    expect(surface.value(Float64Array.of(0, 0), 0)).toBe(objective.value(start, 0));
    expect(surfaceOn(plane, objective, { levels: 'linear' }).levels).toBe('linear');
    expect(() => surfaceOn(plane, { ...objective, dimension: 3 })).toThrow(RangeError);
  });

  test('has the gradient and the Hessian of its values', () => {
    const at = [0.3, -0.2] as const;
    const value = (s: number, t: number) => surface.value(Float64Array.of(at[0] + s, at[1] + t), 0);
    const gradient = new Float64Array(2);
    surface.gradient(Float64Array.from(at), gradient, 0);
    const h = 1e-5;
    expect(gradient[0]).toBeCloseTo((value(h, 0) - value(-h, 0)) / (2 * h), 7);
    expect(gradient[1]).toBeCloseTo((value(0, h) - value(0, -h)) / (2 * h), 7);
    const hessian = new Float64Array(4);
    surface.hessian(Float64Array.from(at), hessian);
    const w = 1e-4;
    const middle = 2 * value(0, 0);
    expect(hessian[0]).toBeCloseTo((value(w, 0) + value(-w, 0) - middle) / (w * w), 5);
    expect(hessian[3]).toBeCloseTo((value(0, w) + value(0, -w) - middle) / (w * w), 5);
    const across = (value(w, w) - value(w, -w) - value(-w, w) + value(-w, -w)) / (4 * w * w);
    expect(hessian[1]).toBeCloseTo(across, 5);
    expect(hessian[2]).toBe(hessian[1]);
  });

  test('says what it comes to where that is no number, and throws nothing', () => {
    const out = new Float64Array(2);
    for (const end of [Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1e200]) {
      const at = Float64Array.of(end, 1);
      expect(() => [surface.value(at, 0), surface.gradient(at, out, 0)]).not.toThrow();
      expect(() => surface.hessian(at, new Float64Array(4))).not.toThrow();
    }
    expect(surface.value(Float64Array.of(Number.NaN, 1), 0)).toBeNaN();
    const broken: Objective = { ...objective, value: () => Number.NEGATIVE_INFINITY };
    expect(surfaceOn(plane, broken).value(Float64Array.of(0, 0), 0)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('the landscape of a network', () => {
  test('is the loss that is reported, with its gradient, and the penalty where one is given', () => {
    expect(objective.value(start, 3)).toBe(dataLoss(network, rings).value(start, 0));
    const gradient = new Float64Array(dimension);
    objective.gradient(start, gradient, 9);
    const at = start.slice();
    for (const i of [0, 16, 30, dimension - 1]) {
      const sides = [1e-6, -1e-6].map((h) => {
        at[i] = start[i] + h;
        return dataLoss(network, rings).value(at, 0);
      });
      at[i] = start[i];
      expect(gradient[i]).toBeCloseTo((sides[0] - sides[1]) / 2e-6, 7);
    }
    const plain = { ...network, layers: network.layers.map(({ width }) => ({ width, activation: { id: 'tanh' } })) };
    const weights = initialParameters(plain, { scheme: 'he-normal' }, 1);
    const penalty = { l1: 0.01, l2: 0.02 };
    expect(landscapeOf(plain, rings, penalty).value(weights, 0)).toBe(
      networkObjective(plain, rings, penalty).value(weights, 0),
    );
  });

  test('is drawn on the first examples of one order', () => {
    const all = { ...rings, targets: Float64Array.from({ length: rings.count }, (_, i) => i) };
    const some = drawExamples(all, 20);
    expect(some).toMatchObject({ count: 20, of: rings.count });
    const fewer = drawExamples(all, 5).examples;
    expect(fewer.targets).toEqual(some.examples.targets.subarray(0, 5));
    expect(new Set(some.examples.targets).size).toBe(20);
    for (const [to, from] of some.examples.targets.entries())
      expect(some.examples.inputs.subarray(2 * to, 2 * to + 2)).toEqual(rings.inputs.subarray(2 * from, 2 * from + 2));
    expect([...some.examples.targets]).not.toEqual([...some.examples.targets].sort((a, b) => a - b));
    expect(drawExamples(all, 20, 1).examples.targets).not.toEqual(some.examples.targets);
    expect(drawExamples(all, 500)).toEqual({ examples: all, count: rings.count, of: rings.count });
    expect(() => drawExamples(all, 0)).toThrow(RangeError);
  });
});
