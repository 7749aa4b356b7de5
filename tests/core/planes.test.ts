import { describe, expect, test } from 'vitest';
import {
  distanceFrom,
  domainAround,
  filterPlane,
  layoutOf,
  placeOn,
  planeThroughWeights,
  project,
  projectPath,
} from '../../src/core/network/index.ts';
import { normalAt, uniformAt } from '../../src/core/random-at.ts';
import { network, start } from './rings-network.ts';

const { blocks, dimension } = layoutOf(network);

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
