import type { Surface } from './surface.ts';

/**
 * A round bowl, the easiest surface there is: the gradient points straight away from the minimum.
 *
 * Source: the sphere function, first in the test set of K. A. De Jong, "An Analysis of the Behavior of a Class of Genetic
 * Adaptive Systems" (1975).
 */
export const bowl: Surface = {
  id: 'bowl',
  dimension: 2,
  value: (p) => p[0] * p[0] + p[1] * p[1],
  gradient(p, out) {
    out[0] = 2 * p[0];
    out[1] = 2 * p[1];
  },
  hessian(_p, out) {
    out[0] = 2;
    out[1] = 0;
    out[2] = 0;
    out[3] = 2;
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [3, -2],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum', global: true }],
  quadratic: true,
  levels: 'linear',
  tex: 'x^2 + y^2',
  source: 'K. A. De Jong (1975)',
};
