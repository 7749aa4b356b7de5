import type { Surface } from './surface.ts';

const B = 5.1 / (4 * Math.PI * Math.PI);
const C = 5 / Math.PI;
const S = 10 * (1 - 1 / (8 * Math.PI));

/**
 * Branin's function: three minima, all equally deep, along a curved trough.
 *
 * Source: F. H. Branin, "Widely Convergent Method for Finding Multiple Solutions of Simultaneous Nonlinear Equations"
 * (1972), with the constants of L. C. W. Dixon and G. P. Szegö, "Towards Global Optimisation 2" (1978).
 */
export const branin: Surface = {
  id: 'branin',
  dimension: 2,
  value(p) {
    const x = p[0];
    const a = p[1] - B * x * x + C * x - 6;
    return a * a + S * Math.cos(x) + 10;
  },
  gradient(p, out) {
    const x = p[0];
    const a = p[1] - B * x * x + C * x - 6;
    out[0] = 2 * a * (C - 2 * B * x) - S * Math.sin(x);
    out[1] = 2 * a;
  },
  hessian(p, out) {
    const x = p[0];
    const a = p[1] - B * x * x + C * x - 6;
    const slope = C - 2 * B * x;
    out[0] = 2 * slope * slope - 4 * B * a - S * Math.cos(x);
    out[1] = 2 * slope;
    out[2] = 2 * slope;
    out[3] = 2;
  },
  domain: [
    [-5, 10],
    [0, 15],
  ],
  start: [0.5, 12],
  criticalPoints: [
    { at: [-Math.PI, 12.275], value: 0.3978873577297384, kind: 'minimum', global: true },
    { at: [Math.PI, 2.275], value: 0.3978873577297384, kind: 'minimum', global: true },
    { at: [3 * Math.PI, 2.4749999999999996], value: 0.3978873577297384, kind: 'minimum', global: true },
    { at: [0, 6], value: 19.60211264227026, kind: 'saddle' },
    { at: [6.283185307179586, 1.0999999999999996], value: 19.60211264227026, kind: 'saddle' },
  ],
  levels: 'log',
  tex: '\\left(y - \\frac{5.1}{4\\pi^2}x^2 + \\frac{5}{\\pi}x - 6\\right)^2 + 10\\left(1 - \\frac{1}{8\\pi}\\right)\\cos x + 10',
  source: 'F. H. Branin (1972)',
};
