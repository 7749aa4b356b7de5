import type { Surface } from './surface.ts';

/**
 * Easom's function: one narrow hole in an almost perfectly flat plain.
 *
 * The plain has faint ripples of its own (critical points of height below 0.01): near the hole they are listed, farther
 * away they drown in rounding.
 * Source: E. E. Easom, "A Survey of Global Optimization Techniques", thesis, University of Louisville (1990).
 */
export const easom: Surface = {
  id: 'easom',
  dimension: 2,
  value(p) {
    const u = p[0] - Math.PI;
    const v = p[1] - Math.PI;
    return -Math.cos(p[0]) * Math.cos(p[1]) * Math.exp(-(u * u + v * v));
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    const u = x - Math.PI;
    const v = y - Math.PI;
    const hole = Math.exp(-(u * u + v * v));
    out[0] = hole * Math.cos(y) * (Math.sin(x) + 2 * u * Math.cos(x));
    out[1] = hole * Math.cos(x) * (Math.sin(y) + 2 * v * Math.cos(y));
  },
  hessian(p, out) {
    const x = p[0];
    const y = p[1];
    const u = x - Math.PI;
    const v = y - Math.PI;
    const hole = Math.exp(-(u * u + v * v));
    const cosX = Math.cos(x);
    const cosY = Math.cos(y);
    const sinX = Math.sin(x);
    const sinY = Math.sin(y);
    const mixed = -hole * (sinX + 2 * u * cosX) * (sinY + 2 * v * cosY);
    out[0] = hole * cosY * ((3 - 4 * u * u) * cosX - 4 * u * sinX);
    out[1] = mixed;
    out[2] = mixed;
    out[3] = hole * cosX * ((3 - 4 * v * v) * cosY - 4 * v * sinY);
  },
  domain: [
    [0, 6.3],
    [0, 6.3],
  ],
  start: [1.7, 4.4],
  criticalPoints: [
    { at: [Math.PI, Math.PI], value: -1, kind: 'minimum', global: true },
    { at: [1.3049954504376675, 1.3049954504376675], value: -8.110223891570074e-5, kind: 'minimum' },
    { at: [1.3049954504376675, 4.978189856741919], value: -8.110223891570066e-5, kind: 'minimum' },
    { at: [4.978189856741919, 1.3049954504376675], value: -8.110223891570066e-5, kind: 'minimum' },
    { at: [4.978189856741919, 4.978189856741919], value: -8.110223891570059e-5, kind: 'minimum' },
    { at: [0.5 * Math.PI, 0.5 * Math.PI], value: 0, kind: 'saddle' },
    { at: [0.5 * Math.PI, 1.5 * Math.PI], value: 0, kind: 'saddle' },
    { at: [1.5 * Math.PI, 0.5 * Math.PI], value: 0, kind: 'saddle' },
    { at: [1.5 * Math.PI, 1.5 * Math.PI], value: 0, kind: 'saddle' },
    { at: [Math.PI, 4.978189856741919], value: 0.009005678148573852, kind: 'maximum' },
    { at: [4.978189856741919, Math.PI], value: 0.009005678148573852, kind: 'maximum' },
    { at: [1.3049954504376675, Math.PI], value: 0.009005678148573861, kind: 'maximum' },
    { at: [Math.PI, 1.3049954504376675], value: 0.009005678148573861, kind: 'maximum' },
  ],
  criticalPointsWithin: [
    [1.2, 5.1],
    [1.2, 5.1],
  ],
  levels: 'linear',
  tex: '-\\cos x \\cos y \\, e^{-(x - \\pi)^2 - (y - \\pi)^2}',
  source: 'E. E. Easom (1990)',
};
