import { describe, expect, test } from 'vitest';
import { fitPolynomial, polynomialAt } from '../../src/core/data/polynomial-fit.ts';
import { fields, fitsOf, highestDegree, reach } from '../../src/figures/sketches/fit/fits.ts';
import { fit } from '../../src/figures/sketches/fit/sketch.ts';

const state = { degree: 3, count: 16, noise: 0.3, decay: fields.decay.range[0], seed: 1 };

describe('a polynomial through points', () => {
  test('is the polynomial that they lie on', () => {
    const f = (x: number) => 1 - 2 * x + 0.5 * x ** 3;
    const xs = [-3, -2.2, -1, 0.1, 0.9, 2, 2.8];
    for (const degree of [3, 4, 5]) {
      const found = fitPolynomial(xs, xs.map(f), degree, 0, 3);
      for (const x of [-2.9, -0.4, 1.7]) expect(polynomialAt(found, x, 3)).toBeCloseTo(f(x), 6);
    }
  });

  test('is the one at which the slope of loss and decay is 0', () => {
    const { training } = fitsOf(state);
    for (const [degree, decay] of [
      [4, 0],
      [9, 0.01],
      [15, 0.1],
    ] as const) {
      const found = fitPolynomial(training.xs, training.ys, degree, decay, reach);
      const loss = (c: readonly number[]) =>
        training.ys.reduce((sum, y, i) => sum + (polynomialAt(c, training.xs[i], reach) - y) ** 2, 0) /
          training.ys.length +
        decay * c.slice(1).reduce((sum, one) => sum + one * one, 0);
      for (const i of found.keys()) {
        const at = (h: number) => loss(found.map((one, j) => (j === i ? one + h : one)));
        expect(Math.abs(at(1e-4) - at(-1e-4)) / 2e-4).toBeLessThan(1e-6);
      }
    }
  });
});

describe('the sketch of fitting', () => {
  test('never fits the training points worse with a degree more', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { trainingLosses } = fitsOf({ ...state, count: 40, seed });
      for (let n = 1; n <= highestDegree; n++)
        expect(trainingLosses[n]).toBeLessThanOrEqual(trainingLosses[n - 1] * (1 + 1e-9));
    }
  });

  test('overfits with few points, hardly with many, and less with decay', () => {
    const times = (change: object) => fit.measures({ ...state, degree: 12, ...change }).times as number;
    expect(times({})).toBeGreaterThan(100);
    expect(times({ count: 100 })).toBeLessThan(1.5);
    expect(times({ decay: -2 })).toBeLessThan(times({}) / 50);
    expect(fit.measures({ ...state, degree: 0 }).times).toBeGreaterThan(1.25);
  });
});
