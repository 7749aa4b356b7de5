import type { Surface } from './surface.ts';

/**
 * Himmelblau's function: four minima, all equally deep, around one hill.
 *
 * Near the minimum (3, 2) the differences x² − 11 and y² − 7 are exact, so that taking them first loses the fewest digits.
 * Source: D. M. Himmelblau, "Applied Nonlinear Programming" (1972).
 */
export const himmelblau: Surface = {
  id: 'himmelblau',
  dimension: 2,
  value(p) {
    const a = p[0] * p[0] - 11 + p[1];
    const b = p[1] * p[1] - 7 + p[0];
    return a * a + b * b;
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    const a = x * x - 11 + y;
    const b = y * y - 7 + x;
    out[0] = 4 * x * a + 2 * b;
    out[1] = 2 * a + 4 * y * b;
  },
  hessian(p, out) {
    const x = p[0];
    const y = p[1];
    out[0] = 12 * x * x + 4 * y - 42;
    out[1] = 4 * (x + y);
    out[2] = 4 * (x + y);
    out[3] = 12 * y * y + 4 * x - 26;
  },
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [0.5, -0.5],
  criticalPoints: [
    { at: [-3.779310253377747, -3.2831859912861696], value: 0, kind: 'minimum', global: true },
    { at: [-2.805118086952745, 3.131312518250573], value: 0, kind: 'minimum', global: true },
    { at: [3, 2], value: 0, kind: 'minimum', global: true },
    { at: [3.5844283403304917, -1.8481265269644036], value: 0, kind: 'minimum', global: true },
    { at: [3.385154183607021, 0.07385187983774928], value: 13.31192627040559, kind: 'saddle' },
    { at: [0.08667750455539636, 2.884254701174776], value: 67.71915008752615, kind: 'saddle' },
    { at: [-3.0730257507643897, -0.08135304428796751], value: 104.0151629175581, kind: 'saddle' },
    { at: [-0.12796134673068008, -1.9537149802445763], value: 178.33723920192747, kind: 'saddle' },
    { at: [-0.2708445906673476, -0.9230385564799815], value: 181.6165215225827, kind: 'maximum' },
  ],
  levels: 'log',
  tex: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  source: 'D. M. Himmelblau (1972)',
};
