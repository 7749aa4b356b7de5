import type { Surface } from './surface.ts';

/**
 * A round well in a wide plain: at distance r from the bottom the slope is 2r / (1 + r²)², tiny far away but never 0.
 *
 * Source: made for this course.
 */
export const plateau: Surface = {
  id: 'plateau',
  dimension: 2,
  value(p) {
    const r2 = p[0] * p[0] + p[1] * p[1];
    return r2 / (1 + r2);
  },
  gradient(p, out) {
    const q = 1 + p[0] * p[0] + p[1] * p[1];
    const scale = 2 / (q * q);
    out[0] = scale * p[0];
    out[1] = scale * p[1];
  },
  hessian(p, out) {
    const x = p[0];
    const y = p[1];
    const q = 1 + x * x + y * y;
    const scale = 2 / (q * q * q);
    out[0] = scale * (q - 4 * x * x);
    out[1] = scale * -4 * x * y;
    out[2] = scale * -4 * x * y;
    out[3] = scale * (q - 4 * y * y);
  },
  domain: [
    [-6, 6],
    [-6, 6],
  ],
  start: [-5, 3],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum', global: true }],
  levels: 'linear',
  tex: '\\frac{x^2 + y^2}{1 + x^2 + y^2}',
  source: 'Made for this course',
};
