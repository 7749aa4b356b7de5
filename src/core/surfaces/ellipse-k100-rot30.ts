import type { Surface } from './surface.ts';

/** cos 30° and sin 30°. */
const C = Math.sqrt(3) / 2;
const S = 0.5;

/**
 * The ravine of `ellipse-k100` turned by 30°: a method that scales each parameter by itself no longer fits it.
 *
 * Source: the quadratic example of S. Boyd and L. Vandenberghe, "Convex Optimization" (2004), section 9.3.2, with γ = 100,
 * rotated.
 */
export const ellipseK100Rot30: Surface = {
  id: 'ellipse-k100-rot30',
  dimension: 2,
  value(p) {
    const along = C * p[0] + S * p[1];
    const across = C * p[1] - S * p[0];
    return 0.5 * (along * along + 100 * across * across);
  },
  gradient(p, out) {
    const along = C * p[0] + S * p[1];
    const across = C * p[1] - S * p[0];
    out[0] = C * along - 100 * S * across;
    out[1] = S * along + 100 * C * across;
  },
  hessian(_p, out) {
    out[0] = C * C + 100 * S * S;
    out[1] = -99 * C * S;
    out[2] = -99 * C * S;
    out[3] = S * S + 100 * C * C;
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [3, 1],
  criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum', global: true }],
  quadratic: true,
  levels: 'log',
  tex: '\\frac{1}{2}\\left(\\left(\\frac{\\sqrt{3}x + y}{2}\\right)^2 + 100\\left(\\frac{\\sqrt{3}y - x}{2}\\right)^2\\right)',
  source: 'S. Boyd and L. Vandenberghe (2004), section 9.3.2, rotated by 30°',
};
