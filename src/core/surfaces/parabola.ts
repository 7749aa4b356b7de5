import type { Surface } from './surface.ts';

/**
 * The parabola x², whose curvature is 2 everywhere: plain descent converges for every learning rate between 0 and 2 / 2 = 1.
 *
 * Source: the textbook example.
 */
export const parabola: Surface = {
  id: 'parabola',
  dimension: 1,
  value: (p) => p[0] * p[0],
  gradient(p, out) {
    out[0] = 2 * p[0];
  },
  hessian(_p, out) {
    out[0] = 2;
  },
  domain: [[-4, 4]],
  start: [3],
  criticalPoints: [{ at: [0], value: 0, kind: 'minimum', global: true }],
  quadratic: true,
  levels: 'linear',
  tex: 'x^2',
  source: 'Textbook example',
};
