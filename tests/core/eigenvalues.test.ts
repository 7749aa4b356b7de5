import { describe, expect, test } from 'vitest';
import { filterNormalized, layoutOf, randomDirection } from '../../src/core/network/index.ts';
import { spectrumEnds } from '../../src/core/objective/eigenvalues.ts';
import { hessianVectorOf } from '../../src/core/objective/hessian-vector.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { adamw } from '../../src/core/optimizers/adamw.ts';
import { muon } from '../../src/core/optimizers/by-blocks/muon.ts';
import { descend, methodOf } from '../../src/core/optimizers/descend.ts';
import { orthogonalizer } from '../../src/core/optimizers/shared/orthogonalize.ts';
import { beale } from '../../src/core/surfaces/beale.ts';

/** ½ Σ λᵢ (rᵢ·x)² with the rows r of a reflection: a parabola whose axes are no coordinates. */
function parabola(eigenvalues: readonly number[]): Objective {
  const n = eigenvalues.length;
  const mirror = randomDirection(n, 3, 0);
  const square = mirror.reduce((sum, one) => sum + one * one, 0);
  const reflect = (x: Float64Array) => {
    const share = (2 * x.reduce((sum, one, i) => sum + one * mirror[i], 0)) / square;
    return x.map((one, i) => one - share * mirror[i]);
  };
  return {
    dimension: n,
    value: (x) => reflect(x).reduce((sum, one, i) => sum + 0.5 * eigenvalues[i] * one * one, 0),
    gradient: (x, out) => out.set(reflect(reflect(x).map((one, i) => eigenvalues[i] * one))),
  };
}

describe('the ends of a spectrum', () => {
  test('are found in a few steps among many', () => {
    const n = 300;
    const eigenvalues = Array.from({ length: n }, (_, i) => (i === 0 ? 9 : i === 1 ? 7 : i === 2 ? -3 : i / n));
    const { largest, smallest } = spectrumEnds(parabola(eigenvalues), new Float64Array(n), 0, { count: 2, steps: 40 });
    expect(largest[0]).toBeCloseTo(9, 8);
    expect(largest[1]).toBeCloseTo(7, 8);
    expect(smallest[0]).toBeCloseTo(-3, 8);
    // The inner spectrum is dense, and its end comes slowly.
    expect(smallest[1]).toBeCloseTo(0.01, 2);
  });

  test('of few parameters are exact, also where eigenvalues are equal', () => {
    const { largest, smallest } = spectrumEnds(parabola([2, 2, 5]), Float64Array.of(1, 2, 3), 0, { count: 3 });
    expect(largest[0]).toBeCloseTo(5, 8);
    expect(smallest[0]).toBeCloseTo(2, 8);
    // A vector leads to one of equal ones only.
    expect(largest).toHaveLength(2);
    expect(spectrumEnds(parabola([4]), Float64Array.of(1)).largest[0]).toBeCloseTo(4, 8);
  });

  test('rest on products with the Hessian', () => {
    const out = new Float64Array(3);
    const multiply = hessianVectorOf(parabola([1, 2, 3]));
    multiply(Float64Array.of(5, 6, 7), new Float64Array(3), out, 0);
    expect([...out]).toEqual([0, 0, 0]);
    const hessian = new Float64Array(4);
    beale.hessian!(Float64Array.of(1, 1.5), hessian);
    const pair = new Float64Array(2);
    hessianVectorOf(beale)(Float64Array.of(1, 1.5), Float64Array.of(2, -1), pair, 0);
    expect(pair[0]).toBeCloseTo(2 * hessian[0] - hessian[1], 6);
    expect(pair[1]).toBeCloseTo(2 * hessian[2] - hessian[3], 6);
  });
});

test('filter normalization gives each row of weights and each bias the length it has', () => {
  const { blocks, dimension } = layoutOf({ inputs: 3, layers: [{ width: 2, activation: { id: 'linear' } }] });
  const origin = Float64Array.of(3, 0, 4, 0, 0, 0, -2, 0.5);
  const scaled = filterNormalized(randomDirection(dimension, 1, 0), origin, blocks);
  expect(Math.hypot(...scaled.subarray(0, 3))).toBeCloseTo(5, 14);
  expect([...scaled.subarray(3, 6)].map(Math.abs)).toEqual([0, 0, 0]);
  expect([...scaled.subarray(6)].map(Math.abs)).toEqual([2, 0.5]);
  expect(randomDirection(dimension, 1, 1)).not.toEqual(randomDirection(dimension, 1, 0));
});

describe('Muon', () => {
  test.each([
    [3, 5],
    [5, 3],
    [4, 4],
  ])('gives a matrix of %d × %d singular values near 1', (rows, columns) => {
    const matrix = randomDirection(rows * columns, 2, 0);
    orthogonalizer(rows, columns, { steps: 5, a: 3.4445, b: -4.775, c: 2.0315, epsilon: 1e-7 })(matrix);
    // The sum of squared singular values; each ends between 0.7 and 1.2.
    const square = matrix.reduce((sum, one) => sum + one * one, 0) / Math.min(rows, columns);
    expect(square).toBeGreaterThan(0.45);
    expect(square).toBeLessThan(1.45);
  });

  test('with factors that converge makes it orthogonal', () => {
    const matrix = Float64Array.of(2, 1, 0, 1, 3, 1);
    orthogonalizer(2, 3, { steps: 40, a: 1.5, b: -0.5, c: 0, epsilon: 1e-7 })(matrix);
    const product = (i: number, j: number) =>
      [0, 1, 2].reduce((sum, l) => sum + matrix[3 * i + l] * matrix[3 * j + l], 0);
    expect([product(0, 0), product(0, 1), product(1, 1)].map((one) => Math.abs(Math.round(one * 1e12) / 1e12))).toEqual(
      [1, 0, 1],
    );
  });

  test('is AdamW where no blocks are named', () => {
    const own = descend(beale, methodOf(muon, { biasRate: 0.1 }), [1, 1.5], 50);
    const theirs = descend(beale, methodOf(adamw, { learningRate: 0.1, weightDecay: 0 }), [1, 1.5], 50);
    for (const [i, value] of theirs.path.entries()) expect(own.path[i]).toBeCloseTo(value, 12);
  });
});
