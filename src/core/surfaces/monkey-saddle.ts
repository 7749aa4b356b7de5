import type { Surface } from './surface.ts';

/**
 * A saddle with three ways down, for two legs and a tail. Its Hessian at the middle is 0, so that curvature says nothing.
 *
 * Source: D. Hilbert and S. Cohn-Vossen, "Anschauliche Geometrie" (1932), where it is called the Affensattel.
 */
export const monkeySaddle: Surface = {
  id: 'monkey-saddle',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    return x * (x * x - 3 * y * y);
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    out[0] = 3 * (x * x - y * y);
    out[1] = -6 * x * y;
  },
  hessian(p, out) {
    out[0] = 6 * p[0];
    out[1] = -6 * p[1];
    out[2] = -6 * p[1];
    out[3] = -6 * p[0];
  },
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [1.2, 0.01],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'degenerate' }],
  levels: 'linear',
  unboundedBelow: true,
  tex: 'x^3 - 3xy^2',
  source: 'D. Hilbert and S. Cohn-Vossen (1932)',
};
