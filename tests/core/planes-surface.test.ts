import { describe, expect, test } from 'vitest';
import {
  dataLoss,
  drawExamples,
  filterNormalized,
  filterPlane,
  initialParameters,
  landscapeOf,
  layoutOf,
  networkObjective,
  type Plane,
  surfaceOn,
} from '../../src/core/network/index.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { flatten, measureOf, networkOf, networksById, objectiveOf, readLists } from './golden-network-records.ts';
import { ownDirectory } from './golden-records.ts';
import { network, rings, start } from './rings-network.ts';

const { blocks, dimension } = layoutOf(network);
const objective = landscapeOf(network, rings);

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
