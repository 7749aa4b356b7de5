import { expect, test } from 'vitest';
import { eigenpairsOf } from '../../src/core/objective/symmetric-matrix.ts';
import { normalAt } from '../../src/core/random-at.ts';

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, one, i) => sum + one * b[i], 0);

test('eigenpairs of symmetric matrices are what they should be', () => {
  for (const n of [1, 2, 5, 20]) {
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        matrix[i * n + j] = normalAt(n, i, j);
        matrix[j * n + i] = matrix[i * n + j];
      }
    const { values, vectors } = eigenpairsOf(matrix, n);
    for (let a = 0; a < n; a++) {
      const vector = vectors.subarray(a * n, (a + 1) * n);
      for (let i = 0; i < n; i++)
        expect(dot(matrix.subarray(i * n, (i + 1) * n), vector)).toBeCloseTo(values[a] * vector[i], 12);
      for (let b = 0; b <= a; b++)
        expect(dot(vector, vectors.subarray(b * n, (b + 1) * n))).toBeCloseTo(a === b ? 1 : 0, 13);
      if (a > 0) expect(values[a]).toBeLessThanOrEqual(values[a - 1]);
    }
  }
});

test('equal, ordered and missing eigenvalues too', () => {
  expect([...eigenpairsOf(Float64Array.of(2, 0, 0, 2), 2).values]).toEqual([2, 2]);
  expect([...eigenpairsOf(Float64Array.of(1, 0, 0, 5), 2).vectors]).toEqual([0, 1, 1, 0]);
  expect([...eigenpairsOf(Float64Array.of(1, 1, 1, 1), 2).values]).toEqual([2, 0]);
  expect(eigenpairsOf(Float64Array.of(Number.NaN, 1, 1, 1), 2).values[0]).toBeNaN();
});
