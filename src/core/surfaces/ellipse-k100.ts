import type { Surface } from './surface.ts';

/**
 * A ravine along an axis: curvature 1 one way and 100 the other, so that its condition number is 100.
 *
 * Source: the quadratic example of S. Boyd and L. Vandenberghe, "Convex Optimization" (2004), section 9.3.2, with γ = 100.
 */
export const ellipseK100: Surface = {
  id: 'ellipse-k100',
  dimension: 2,
  value: (p) => 0.5 * (p[0] * p[0] + 100 * p[1] * p[1]),
  gradient(p, out) {
    out[0] = p[0];
    out[1] = 100 * p[1];
  },
  hessian(_p, out) {
    out[0] = 1;
    out[1] = 0;
    out[2] = 0;
    out[3] = 100;
  },
  domain: [
    [-4, 4],
    [-2, 2],
  ],
  start: [3, 1],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum', global: true }],
  quadratic: true,
  levels: 'log',
  tex: '\\frac{1}{2}(x^2 + 100y^2)',
  source: 'S. Boyd and L. Vandenberghe (2004), section 9.3.2',
};
