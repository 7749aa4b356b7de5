import type { Surface } from './surface.ts';

/**
 * The surface of a formula that the reader types, here with the formula to begin from, which needs no parser: an oval bowl. `text` is the
 * formula as it is typed.
 *
 * Source: made for this course.
 */
export const ownFormula: Surface & { readonly text: string; readonly domain: readonly [Side, Side] } = {
  id: 'formula',
  text: 'x^2 + 3y^2',
  dimension: 2,
  value: (p) => p[0] * p[0] + 3 * p[1] * p[1],
  gradient(p, out) {
    out[0] = 2 * p[0];
    out[1] = 6 * p[1];
  },
  hessian(_p, out) {
    out[0] = 2;
    out[1] = 0;
    out[2] = 0;
    out[3] = 6;
  },
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [2.1, 1.5],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum', global: true }],
  quadratic: true,
  levels: 'linear',
  tex: 'x^{2} + 3 y^{2}',
  source: 'Made for this course',
};

type Side = Surface['domain'][number];
