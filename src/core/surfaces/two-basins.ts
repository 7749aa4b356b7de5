import type { Surface } from './surface.ts';

/**
 * A wide bowl with a small dip in its side: a deep basin and a shallow one. From the start, plain descent comes to rest
 * in the dip; with momentum it rolls through and on to the bottom.
 *
 * By symmetry all critical points lie on the line through (−1, −1) and (2, 1). The dip moves the bottom of the bowl by
 * less than 1e-9.
 * Source: made for this course.
 */
export const twoBasins: Surface = {
  id: 'two-basins',
  dimension: 2,
  value(p) {
    const a = p[0] + 1;
    const b = p[1] + 1;
    const u = p[0] - 2;
    const v = p[1] - 1;
    return 0.1 * (a * a + b * b) - Math.exp(-2 * (u * u + v * v));
  },
  gradient(p, out) {
    const u = p[0] - 2;
    const v = p[1] - 1;
    const dip = Math.exp(-2 * (u * u + v * v));
    out[0] = 0.2 * (p[0] + 1) + 4 * u * dip;
    out[1] = 0.2 * (p[1] + 1) + 4 * v * dip;
  },
  hessian(p, out) {
    const u = p[0] - 2;
    const v = p[1] - 1;
    const dip = Math.exp(-2 * (u * u + v * v));
    out[0] = 0.2 + (4 - 16 * u * u) * dip;
    out[1] = -16 * u * v * dip;
    out[2] = -16 * u * v * dip;
    out[3] = 0.2 + (4 - 16 * v * v) * dip;
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [3.5, 2.5],
  criticalPoints: [
    { at: [-0.9999999996934547, -0.9999999997956365], value: -5.109089041636776e-12, kind: 'minimum', global: true },
    { at: [1.847751170159088, 0.8985007801060587], value: 0.23616994679442022, kind: 'minimum' },
    { at: [1.15599526595755, 0.4373301773050334], value: 0.5436992409232756, kind: 'saddle' },
  ],
  levels: 'linear',
  tex: '\\frac{1}{10}\\left((x + 1)^2 + (y + 1)^2\\right) - e^{-2(x - 2)^2 - 2(y - 1)^2}',
  source: 'Made for this course',
};
