import type { Surface } from './surface.ts';

/**
 * Beale's function: a flat valley that bends, with steep walls at the corners of its domain.
 *
 * Source: E. M. L. Beale, "On an Iterative Method for Finding a Local Minimum of a Function of More than One Variable"
 * (1958); global minimum 0 at (3, 1/2).
 */
export const beale: Surface = {
  id: 'beale',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y * y;
    const c = 2.625 - x + x * y * y * y;
    return a * a + b * b + c * c;
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    const y2 = y * y;
    const y3 = y2 * y;
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y2;
    const c = 2.625 - x + x * y3;
    out[0] = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
    out[1] = 2 * x * (a + 2 * b * y + 3 * c * y2);
  },
  hessian(p, out) {
    const x = p[0];
    const y = p[1];
    const y2 = y * y;
    const y3 = y2 * y;
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y2;
    const c = 2.625 - x + x * y3;
    const mixed = 2 * (a + 2 * b * y + 3 * c * y2 + x * (y - 1 + 2 * y * (y2 - 1) + 3 * y2 * (y3 - 1)));
    out[0] = 2 * ((y - 1) ** 2 + (y2 - 1) ** 2 + (y3 - 1) ** 2);
    out[1] = mixed;
    out[2] = mixed;
    out[3] = 2 * x * (x + 2 * (b + 2 * x * y2) + 3 * (2 * c * y + 3 * x * y2 * y2));
  },
  domain: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  start: [1, 1.5],
  criticalPoints: [
    { at: [3, 0.5], value: 0, kind: 'minimum', global: true },
    { at: [0, 1], value: 14.203125, kind: 'saddle' },
    { at: [0.10053793732415836, -2.644513585023125], value: 9.86451228475556, kind: 'saddle' },
  ],
  levels: 'log',
  tex: '(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2',
  source: 'E. M. L. Beale (1958)',
};
