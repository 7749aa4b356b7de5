import type { Surface } from './surface.ts';

/**
 * The saddle: a minimum one way and a maximum the other. On the ridge y = 0 descent runs into it; beside the ridge it
 * lingers and then falls without end.
 *
 * Source: the hyperbolic paraboloid, the textbook example.
 */
export const saddle: Surface = {
  id: 'saddle',
  dimension: 2,
  value: (p) => p[0] * p[0] - p[1] * p[1],
  gradient(p, out) {
    out[0] = 2 * p[0];
    out[1] = -2 * p[1];
  },
  hessian(_p, out) {
    out[0] = 2;
    out[1] = 0;
    out[2] = 0;
    out[3] = -2;
  },
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [1.5, 0.001],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'saddle' }],
  quadratic: true,
  levels: 'linear',
  unboundedBelow: true,
  tex: 'x^2 - y^2',
  source: 'Textbook example (hyperbolic paraboloid)',
};
