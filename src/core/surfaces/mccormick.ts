import type { Surface } from './surface.ts';

/**
 * McCormick's function: a sloping trough with waves along it.
 *
 * Outside its customary domain the trough goes down without end; the global minimum is that of the domain.
 * Source: G. P. McCormick's example in F. A. Lootsma (editor), "Numerical Methods for Non-Linear Optimization" (1972).
 */
export const mccormick: Surface = {
  id: 'mccormick',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    return Math.sin(x + y) + (x - y) * (x - y) - 1.5 * x + 2.5 * y + 1;
  },
  gradient(p, out) {
    const wave = Math.cos(p[0] + p[1]);
    const across = 2 * (p[0] - p[1]);
    out[0] = wave + across - 1.5;
    out[1] = wave - across + 2.5;
  },
  hessian(p, out) {
    const wave = Math.sin(p[0] + p[1]);
    out[0] = 2 - wave;
    out[1] = -2 - wave;
    out[2] = -2 - wave;
    out[3] = 2 - wave;
  },
  domain: [
    [-1.5, 4],
    [-3, 4],
  ],
  start: [3, 3],
  criticalPoints: [
    { at: [-0.5471975511965977, -1.5471975511965979], value: -1.9132229549810364, kind: 'minimum', global: true },
    { at: [2.5943951023931957, 1.5943951023931955], value: 1.2283696986087569, kind: 'minimum' },
    { at: [1.5471975511965979, 0.5471975511965977], value: 1.9132229549810364, kind: 'saddle' },
  ],
  levels: 'linear',
  unboundedBelow: true,
  tex: '\\sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1',
  source: 'G. P. McCormick, in F. A. Lootsma (1972)',
};
