import type { Surface } from './surface.ts';

/**
 * The Goldstein–Price function: four minima, and values from 3 to a million in a small square.
 *
 * It looks harder than it is. With s = x + y and t = 2x − 3y it is a product A(s) · B(t) of two polynomials without zeros,
 * whose derivatives are 12(s + 1)(s − 1)(s − 2) and 12t(t − 1)(t − 3): its nine critical points are where both vanish.
 * Source: A. A. Goldstein and J. F. Price, "On Descent from Local Minima" (1971).
 */
export const goldsteinPrice: Surface = {
  id: 'goldstein-price',
  dimension: 2,
  value(p) {
    const s = p[0] + p[1];
    const t = 2 * p[0] - 3 * p[1];
    return factorA(s) * factorB(t);
  },
  gradient(p, out) {
    const s = p[0] + p[1];
    const t = 2 * p[0] - 3 * p[1];
    const a1b = slopeA(s) * factorB(t);
    const ab1 = factorA(s) * slopeB(t);
    out[0] = a1b + 2 * ab1;
    out[1] = a1b - 3 * ab1;
  },
  hessian(p, out) {
    const s = p[0] + p[1];
    const t = 2 * p[0] - 3 * p[1];
    const a2b = curvatureA(s) * factorB(t);
    const a1b1 = slopeA(s) * slopeB(t);
    const ab2 = factorA(s) * curvatureB(t);
    out[0] = a2b + 4 * a1b1 + 4 * ab2;
    out[1] = a2b - a1b1 - 6 * ab2;
    out[2] = out[1];
    out[3] = a2b - 6 * a1b1 + 9 * ab2;
  },
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [-0.7, 0.2],
  criticalPoints: [
    { at: [0, -1], value: 3, kind: 'minimum', global: true },
    { at: [-0.6, -0.4], value: 30, kind: 'minimum' },
    { at: [-0.4, -0.6], value: 35, kind: 'saddle' },
    { at: [1.8, 0.2], value: 84, kind: 'minimum' },
    { at: [1.2, -0.2], value: 99, kind: 'saddle' },
    { at: [1.2, 0.8], value: 840, kind: 'minimum' },
    { at: [1.4, 0.6], value: 980, kind: 'saddle' },
    { at: [0.6, 0.4], value: 990, kind: 'saddle' },
    { at: [0.8, 0.2], value: 1155, kind: 'maximum' },
  ],
  levels: 'log',
  tex:
    '\\left(1 + (x + y + 1)^2(19 - 14x + 3x^2 - 14y + 6xy + 3y^2)\\right)' +
    '\\left(30 + (2x - 3y)^2(18 - 32x + 12x^2 + 48y - 36xy + 27y^2)\\right)',
  source: 'A. A. Goldstein and J. F. Price (1971)',
};

/** A(s) with its first and second derivative. */
export const factorA = (s: number) => 1 + (s + 1) * (s + 1) * (19 - 14 * s + 3 * s * s);
export const slopeA = (s: number) => 12 * (s + 1) * (s - 1) * (s - 2);
export const curvatureA = (s: number) => 12 * (3 * s * s - 4 * s - 1);

/** B(t) with its first and second derivative. */
export const factorB = (t: number) => 30 + t * t * (18 - 16 * t + 3 * t * t);
export const slopeB = (t: number) => 12 * t * (t - 1) * (t - 3);
export const curvatureB = (t: number) => 12 * (3 * t * t - 8 * t + 3);
