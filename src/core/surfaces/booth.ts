import type { Surface } from './surface.ts';

/**
 * Booth's function: a slanted elliptic bowl with condition number 9.
 *
 * Source: M. Jamil and X.-S. Yang, "A Literature Survey of Benchmark Functions for Global Optimization
 * Problems" (2013).
 */
export const booth: Surface = {
  id: 'booth',
  dimension: 2,
  value(p) {
    const a = p[0] + 2 * p[1] - 7;
    const b = 2 * p[0] + p[1] - 5;
    return a * a + b * b;
  },
  gradient(p, out) {
    const a = p[0] + 2 * p[1] - 7;
    const b = 2 * p[0] + p[1] - 5;
    out[0] = 2 * a + 4 * b;
    out[1] = 4 * a + 2 * b;
  },
  hessian(_p, out) {
    out[0] = 10;
    out[1] = 8;
    out[2] = 8;
    out[3] = 10;
  },
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [-8, 6],
  criticalPoints: [{ at: [1, 3], value: 0, kind: 'minimum', global: true }],
  quadratic: true,
  levels: 'log',
  tex: '(x + 2y - 7)^2 + (2x + y - 5)^2',
  source: 'In the survey of M. Jamil and X.-S. Yang (2013)',
};
