import { describe, expect, test } from 'vitest';
import { type Network, networkObjective } from '../../src/core/network/index.ts';
import { hessianOf } from '../../src/core/objective/hessian.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { sharpnessAlong, sharpnessMeter } from '../../src/core/objective/sharpness.ts';
import { eigenpairsOf } from '../../src/core/objective/symmetric-matrix.ts';
import { descend, methodOf } from '../../src/core/optimizers/descend.ts';
import { sgd } from '../../src/core/optimizers/sgd.ts';
import { normalAt } from '../../src/core/random-at.ts';
import {
  flatten,
  type LayeredNumbers,
  networkOf,
  networksById,
  objectiveOf,
  readLists,
} from './golden-network-records.ts';
import { ownDirectory } from './golden-records.ts';
import { rings } from './rings-network.ts';

interface SpectrumRecord {
  readonly case: string;
  readonly hessian: readonly {
    readonly at: { readonly run: number | null; readonly k: number };
    readonly largest: readonly number[];
  }[];
}

const steady: Network = {
  inputs: 2,
  layers: [
    { width: 6, activation: { id: 'tanh' } },
    { width: 1, activation: { id: 'linear' } },
  ],
  loss: { id: 'bce' },
};
const objective = networkObjective(steady, rings);
const n = objective.dimension;
const start = Float64Array.from({ length: n }, (_, i) => normalAt(3, 1, i));

/** The largest eigenvalue of the dense Hessian, by differences of all its columns. */
function denseSharpness(x: Float64Array): number {
  const hessian = new Float64Array(n * n);
  hessianOf(objective)(x, hessian, 0);
  return eigenpairsOf(hessian, n).values[0];
}

/** A parabola whose curvatures along the coordinates are given. */
const bowl = (curvatures: readonly number[]): Objective => ({
  dimension: curvatures.length,
  value: (x) => x.reduce((sum, one, i) => sum + 0.5 * curvatures[i] * one * one, 0),
  gradient: (x, out) => out.set(x.map((one, i) => curvatures[i] * one)),
});

describe('sharpness', () => {
  test('is the largest eigenvalue of the references', () => {
    const records = readLists<SpectrumRecord>('cases', (one) => Boolean(one.hessian), ownDirectory);
    const networks = networksById();
    let apart = 0;
    let compared = 0;
    for (const record of records) {
      const found = networks.get(record.case)!;
      const places = record.hessian.map(
        ({ at: { run } }): LayeredNumbers => (run === null ? found : found.runs[run].params_after!),
      );
      const measured = sharpnessAlong(
        objectiveOf(found),
        places.map((one) => flatten(networkOf(found), one)),
        0.1,
        { steps: 400, tolerance: 1e-6 },
      );
      for (const [i, { sharpness, ratio }] of measured.entries()) {
        const [expected] = record.hessian[i].largest;
        apart = Math.max(apart, Math.abs(sharpness - expected) / Math.max(1, Math.abs(expected)));
        expect(ratio).toBeCloseTo(sharpness * 0.05, 12);
        compared++;
      }
    }
    console.log(`sharpness: ${compared} compared, at most ${apart.toExponential(1)} apart`);
    expect(compared).toBe(12);
    expect(apart).toBeLessThanOrEqual(1e-8);
  });

  test('along a run is that of the dense Hessians, and takes fewer gradients than from scratch', () => {
    const { path } = descend(objective, methodOf(sgd, { learningRate: 0.5 }), start, 200);
    const places = Array.from({ length: 21 }, (_, i) => path.slice(10 * i * n, (10 * i + 1) * n));
    const along = sharpnessAlong(objective, places, 0.5);
    for (const [i, x] of places.entries()) {
      const dense = denseSharpness(x);
      expect(Math.abs(along[i].sharpness - dense) / dense).toBeLessThan(1e-4);
      expect(along[i].ratio).toBe((along[i].sharpness * 0.5) / 2);
    }
    const costOf = (all: readonly { gradients: number }[]) => all.reduce((sum, { gradients }) => sum + gradients, 0);
    const fromScratch = places.map((x) => sharpnessMeter(objective)(x, 0.5));
    expect(costOf(along)).toBeLessThan(0.8 * costOf(fromScratch));
  });

  test('counts the gradients that it takes', () => {
    let calls = 0;
    const counted: Objective = {
      ...objective,
      gradient(x, out, k) {
        calls++;
        objective.gradient(x, out, k);
      },
    };
    const [first, second] = sharpnessAlong(counted, [start, start], [0.1, 0.2]);
    expect(calls).toBe(first.gradients + second.gradients);
    expect(second.gradients).toBeLessThanOrEqual(first.gradients);
    expect(second.ratio / first.ratio).toBeCloseTo(2, 6);
  });

  test('finds another direction that has become the sharpest, though it is orthogonal to the last', () => {
    const curvatures = Array.from({ length: 200 }, (_, i) => i / 200);
    curvatures[5] = 30;
    const turned = curvatures.with(5, 2).with(120, 40);
    let now = curvatures;
    const changing: Objective = { ...bowl(curvatures), gradient: (x, out, k) => bowl(now).gradient(x, out, k) };
    // The eigenvector of the first place is then pure, and leads nowhere by itself.
    const measure = sharpnessMeter(changing, { tolerance: 1e-9, steps: 200 });
    const x = new Float64Array(200).fill(1);
    expect(measure(x, 1).sharpness).toBeCloseTo(30, 4);
    now = turned;
    expect(measure(x, 1).sharpness).toBeCloseTo(40, 4);
  });

  test('against 2/η says where gradient descent does not settle', () => {
    const curved = bowl([1, 4, 9]);
    for (const learningRate of [0.2, 0.24]) {
      const { path } = descend(curved, methodOf(sgd, { learningRate }), [1, 1, 1], 100);
      const [{ ratio }] = sharpnessAlong(curved, [Float64Array.of(1, 1, 1)], learningRate);
      expect(Math.abs(path[302]) > 1).toBe(ratio > 1);
    }
  });

  test('is told where it is negative, of a single parameter, and where there is none', () => {
    expect(sharpnessAlong(bowl([-3, -1, -2]), [new Float64Array(3)], 1)[0].sharpness).toBeCloseTo(-1, 8);
    expect(sharpnessAlong(bowl([7]), [Float64Array.of(2)], 1)[0].sharpness).toBeCloseTo(7, 8);
    const lost = start.map(() => Number.NaN);
    const [none, again] = sharpnessAlong(objective, [lost, start], 0.1);
    expect(none.sharpness).toBeNaN();
    expect(none.ratio).toBeNaN();
    expect(again.sharpness).toBeCloseTo(denseSharpness(start), 5);
    expect(sharpnessAlong(bowl([0, 0]), [new Float64Array(2)], 1)[0].sharpness).toBe(0);
  });
});
