import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import { affineObjective, linearRegression } from '../../src/core/data/data-objective.ts';
import { lin12 } from '../../src/core/data/lin12.ts';
import { linePoints } from '../../src/core/data/line.ts';
import { mse } from '../../src/core/losses/index.ts';
import { runs as tries } from '../tier.ts';

const { xs, ys } = lin12.points;
const at = Float64Array.of(0.7, -1.2);

/** Gradient, and value in front of it, of update k + 1 at a point. */
function look(objective: ReturnType<typeof affineObjective>, k: number, x = at): number[] {
  const out = new Float64Array(2);
  objective.gradient(x, out, k);
  return [objective.value(x, k), ...out];
}

const withBatches = (size: number, seed: number) =>
  affineObjective(mse, xs, ys, shuffledBatches(xs.length, size, seed));

describe('batches', () => {
  const sizes = fc
    .integer({ min: 1, max: 60 })
    .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count + 5 }), fc.nat()));

  test('show every example once in an epoch, the last batch being what is left', () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 50 }), ([count, size, seed], epoch) => {
        const { perEpoch, at: batchAt } = shuffledBatches(count, size, seed);
        expect(perEpoch).toBe(Math.ceil(count / size));
        const batches = Array.from({ length: perEpoch }, (_, i) => [...batchAt(epoch * perEpoch + i)]);
        for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(size);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
    );
  });

  test('depend on nothing but the step and the seed', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 30 }),
        ([count, size, seed], asked) => {
          const one = shuffledBatches(count, size, seed);
          for (const k of asked) expect([...one.at(k)]).toEqual([...shuffledBatches(count, size, seed).at(k)]);
        },
      ),
    );
  });

  test('are others in another epoch and under another seed', () => {
    const orders = [1, 2, 3].flatMap((seed) =>
      [0, 1, 2].map((epoch) => {
        const { perEpoch, at: batchAt } = shuffledBatches(30, 7, seed);
        return Array.from({ length: perEpoch }, (_, i) => [...batchAt(epoch * perEpoch + i)]).join();
      }),
    );
    expect(new Set(orders).size).toBe(9);
  });

  test('are those of the links that are out: a seed never changes its meaning', () => {
    const { at: batchAt } = shuffledBatches(12, 5, 1);
    expect([0, 1, 2, 3].map((k) => batchAt(k).join(' '))).toEqual(['3 6 0 8 2', '7 9 1 11 10', '4 5', '3 11 7 10 2']);
  });

  test('48,000 images in batches of 32 make 1,500 updates an epoch, 55,000 make 1,719 with a last one of 24', () => {
    expect(shuffledBatches(48_000, 32, 1).perEpoch).toBe(1500);
    const { perEpoch, at: batchAt } = shuffledBatches(55_000, 32, 1);
    expect([perEpoch, batchAt(1718).length]).toEqual([1719, 24]);
  });

  test('are in every place equally often', () => {
    const { at: batchAt, perEpoch } = shuffledBatches(6, 2, 3);
    const epochs = 6000;
    const first = new Float64Array(6);
    for (let epoch = 0; epoch < epochs; epoch++) for (const i of batchAt(epoch * perEpoch)) first[i]++;
    // Standard deviation of each count: √(6000 · ⅓ · ⅔) ≈ 37.
    for (const count of first) expect(Math.abs(count - epochs / 3)).toBeLessThan(5 * 37);
  });
});

describe('the objective of a mini-batch', () => {
  test('has gradients whose mean over an epoch, each counting by its size, is the full one', () => {
    const full = look(linearRegression('mse', xs, ys), 0);
    for (const size of [1, 3, 5, 7, 11]) {
      const { perEpoch, at: batchAt } = shuffledBatches(xs.length, size, 4);
      const objective = withBatches(size, 4);
      const sum = [0, 0, 0];
      for (let k = 3 * perEpoch; k < 4 * perEpoch; k++)
        for (const [i, entry] of look(objective, k).entries()) sum[i] += (entry * batchAt(k).length) / xs.length;
      for (const i of [0, 1, 2]) expect(sum[i]).toBeCloseTo(full[i], 12);
    }
  });

  test('of everything is the full one exactly', () => {
    const full = linearRegression('mse', xs, ys);
    for (const size of [12, 13, 500])
      for (const k of [0, 1, 77]) expect(look(withBatches(size, 9), k)).toEqual(look(full, 0));
  });

  test('is a pure function of parameters, step and seed', () => {
    const steps = [5, 0, 44, 5, 3, 100, 44];
    const objective = withBatches(5, 2);
    for (const k of steps) expect(look(objective, k)).toEqual(look(withBatches(5, 2), k));
    expect(look(withBatches(5, 3), 0)).not.toEqual(look(withBatches(5, 2), 0));
  });

  test('has the gradient and the Hessian of its value at the same step', () => {
    const objective = withBatches(5, 6);
    const hessian = new Float64Array(4);
    for (const k of [0, 1, 2, 40]) {
      const [, ...gradient] = look(objective, k);
      objective.hessian(at, hessian, k);
      for (const i of [0, 1]) {
        const moved = (by: number) => look(objective, k, at.with(i, at[i] + by));
        const slopes = moved(1e-4).map((entry, j) => (entry - moved(-1e-4)[j]) / 2e-4);
        expect(gradient[i]).toBeCloseTo(slopes[0], 6);
        for (const j of [0, 1]) expect(hessian[2 * i + j]).toBeCloseTo(slopes[1 + j], 6);
      }
    }
  });

  test.each([1, 4, 10, 20])('of %i examples is noisy by √((1/B)(N − B)/(N − 1))', (size) => {
    const count = 40;
    const points = linePoints({ seed: 5, count, outliers: 3, noise: 1 });
    const spread = (values: readonly number[]) => {
      const mean = values.reduce((a, b) => a + b) / values.length;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    };
    const single = points.xs.map((x, i) => 2 * x * (at[0] * x + at[1] - points.ys[i]));
    const objective = affineObjective(mse, points.xs, points.ys, shuffledBatches(count, size, 8));
    const byW = Array.from({ length: tries(8000, 80_000) }, (_, k) => look(objective, k)[1]);
    const expected = spread(single) * Math.sqrt(((1 / size) * (count - size)) / (count - 1));
    expect(Math.abs(spread(byW) / expected - 1)).toBeLessThan(0.05);
  });
});
