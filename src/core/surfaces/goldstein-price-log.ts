import { curvatureA, curvatureB, factorA, factorB, slopeA, slopeB } from './goldstein-price.ts';
import type { Surface } from './surface.ts';

/**
 * The logarithm of the Goldstein–Price function: the same minima on a scale on which a constant learning rate can work.
 *
 * The logarithm of the product A(s) · B(t) is a sum, and the slopes A′/A and B′/B stay moderate.
 * Source: A. A. Goldstein and J. F. Price, "On Descent from Local Minima" (1971); the logarithm is taken as in V. Picheny,
 * T. Wagner and D. Ginsbourger, "A Benchmark of Kriging-Based Infill Criteria for Noisy Optimization" (2013), without
 * their scaling.
 */
export const goldsteinPriceLog: Surface = {
  id: 'goldstein-price-log',
  dimension: 2,
  value(p) {
    const s = p[0] + p[1];
    const t = 2 * p[0] - 3 * p[1];
    return Math.log(factorA(s) * factorB(t));
  },
  gradient(p, out) {
    const s = p[0] + p[1];
    const t = 2 * p[0] - 3 * p[1];
    const alongS = slopeA(s) / factorA(s);
    const alongT = slopeB(t) / factorB(t);
    out[0] = alongS + 2 * alongT;
    out[1] = alongS - 3 * alongT;
  },
  hessian(p, out) {
    const s = p[0] + p[1];
    const t = 2 * p[0] - 3 * p[1];
    const a = factorA(s);
    const b = factorB(t);
    const alongS = slopeA(s) / a;
    const alongT = slopeB(t) / b;
    const bendS = curvatureA(s) / a - alongS * alongS;
    const bendT = curvatureB(t) / b - alongT * alongT;
    out[0] = bendS + 4 * bendT;
    out[1] = bendS - 6 * bendT;
    out[2] = bendS - 6 * bendT;
    out[3] = bendS + 9 * bendT;
  },
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [0.9, -0.3],
  criticalPoints: [
    { at: [0, -1], value: 1.0986122886681098, kind: 'minimum', global: true },
    { at: [-0.6, -0.4], value: 3.4011973816621555, kind: 'minimum' },
    { at: [-0.4, -0.6], value: 3.5553480614894135, kind: 'saddle' },
    { at: [1.8, 0.2], value: 4.430816798843313, kind: 'minimum' },
    { at: [1.2, -0.2], value: 4.59511985013459, kind: 'saddle' },
    { at: [1.2, 0.8], value: 6.733401891837359, kind: 'minimum' },
    { at: [1.4, 0.6], value: 6.887552571664617, kind: 'saddle' },
    { at: [0.6, 0.4], value: 6.897704943128636, kind: 'saddle' },
    { at: [0.8, 0.2], value: 7.051855622955894, kind: 'maximum' },
  ],
  levels: 'linear',
  tex:
    '\\ln\\left(\\left(1 + (x + y + 1)^2(19 - 14x + 3x^2 - 14y + 6xy + 3y^2)\\right)' +
    '\\left(30 + (2x - 3y)^2(18 - 32x + 12x^2 + 48y - 36xy + 27y^2)\\right)\\right)',
  source: 'A. A. Goldstein and J. F. Price (1971), logarithm',
};
