import type { Surface } from './surface.ts';

/**
 * ¼x⁴: the slope x³ fades much faster than the distance, so that plain descent crawls near the bottom.
 *
 * The curvature at the minimum is 0. The second derivative decides nothing there, and no rate of descent is linear.
 * Source: the textbook example of a degenerate minimum.
 */
export const flatQuartic: Surface = {
  id: 'flat-quartic',
  dimension: 1,
  value(p) {
    const x2 = p[0] * p[0];
    return 0.25 * x2 * x2;
  },
  gradient(p, out) {
    const x = p[0];
    out[0] = x * x * x;
  },
  hessian(p, out) {
    const x = p[0];
    out[0] = 3 * x * x;
  },
  domain: [[-2, 2]],
  start: [1.8],
  criticalPoints: [{ at: [0], value: 0, kind: 'degenerate', global: true }],
  levels: 'linear',
  tex: '\\frac{1}{4}x^4',
  source: 'Textbook example of a degenerate minimum',
};
