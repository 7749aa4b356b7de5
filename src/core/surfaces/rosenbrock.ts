import type { Surface } from './surface.ts';

/**
 * Rosenbrock's banana: finding the curved valley is easy, following its almost flat floor to the minimum is not.
 *
 * Source: H. H. Rosenbrock, "An Automatic Method for Finding the Greatest or Least Value of a Function" (1960), with its
 * start (−1.2, 1).
 */
export const rosenbrock: Surface = {
  id: 'rosenbrock',
  dimension: 2,
  value(p) {
    const a = 1 - p[0];
    const b = p[1] - p[0] * p[0];
    return a * a + 100 * b * b;
  },
  gradient(p, out) {
    const x = p[0];
    const b = p[1] - x * x;
    out[0] = -2 * (1 - x) - 400 * x * b;
    out[1] = 200 * b;
  },
  hessian(p, out) {
    const x = p[0];
    out[0] = 2 + 1200 * x * x - 400 * p[1];
    out[1] = -400 * x;
    out[2] = -400 * x;
    out[3] = 200;
  },
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  start: [-1.2, 1],
  criticalPoints: [{ at: [1, 1], value: 0, kind: 'minimum', global: true }],
  levels: 'log',
  tex: '(1 - x)^2 + 100(y - x^2)^2',
  source: 'H. H. Rosenbrock (1960)',
};
