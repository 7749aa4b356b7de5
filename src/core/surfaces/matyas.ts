import type { Surface } from './surface.ts';

/**
 * Matyas's function: a nearly flat trough along the diagonal, with condition number 25.
 *
 * Source: M. Jamil and X.-S. Yang, "A Literature Survey of Benchmark Functions for Global Optimization
 * Problems" (2013).
 */
export const matyas: Surface = {
  id: 'matyas',
  dimension: 2,
  value: (p) => 0.26 * (p[0] * p[0] + p[1] * p[1]) - 0.48 * p[0] * p[1],
  gradient(p, out) {
    out[0] = 0.52 * p[0] - 0.48 * p[1];
    out[1] = 0.52 * p[1] - 0.48 * p[0];
  },
  hessian(_p, out) {
    out[0] = 0.52;
    out[1] = -0.48;
    out[2] = -0.48;
    out[3] = 0.52;
  },
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [9, 1],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum', global: true }],
  quadratic: true,
  levels: 'log',
  tex: '0.26(x^2 + y^2) - 0.48xy',
  source: 'In the survey of M. Jamil and X.-S. Yang (2013)',
};
