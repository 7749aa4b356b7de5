import { pairs } from './critical-points.ts';
import type { Surface } from './surface.ts';

/**
 * The Styblinski–Tang function: four basins of three depths around a hill.
 *
 * It is the sum of g(x) and g(y) with g(t) = ½(t⁴ − 16t² + 5t).
 * Source: M. A. Styblinski and T.-S. Tang, "Experiments in Nonconvex Optimization: Stochastic Approximation with Function
 * Smoothing and Simulated Annealing" (1990).
 */
export const styblinskiTang: Surface = {
  id: 'styblinski-tang',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    const x2 = x * x;
    const y2 = y * y;
    return 0.5 * (x2 * x2 - 16 * x2 + 5 * x + y2 * y2 - 16 * y2 + 5 * y);
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    out[0] = 2 * x * x * x - 16 * x + 2.5;
    out[1] = 2 * y * y * y - 16 * y + 2.5;
  },
  hessian(p, out) {
    out[0] = 6 * p[0] * p[0] - 16;
    out[1] = 0;
    out[2] = 0;
    out[3] = 6 * p[1] * p[1] - 16;
  },
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [0.5, -0.3],
  criticalPoints: pairs([
    { at: -2.903534027771177, value: -39.16616570377141, kind: 'minimum', global: true },
    { at: 0.1567312567803401, value: 0.19561235905535806, kind: 'maximum' },
    { at: 2.746802770990837, value: -25.02944665528394, kind: 'minimum' },
  ]),
  levels: 'linear',
  tex: '\\frac{1}{2}(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)',
  source: 'M. A. Styblinski and T.-S. Tang (1990)',
};
