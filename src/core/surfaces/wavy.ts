import type { Surface } from './surface.ts';

/**
 * Waves on a shallow bowl: six local minima, of which one is the lowest.
 *
 * Source: made for this course.
 */
export const wavy: Surface = {
  id: 'wavy',
  dimension: 1,
  value(p) {
    const x = p[0];
    return (x * x) / 10 + Math.sin(3 * x);
  },
  gradient(p, out) {
    const x = p[0];
    out[0] = x / 5 + 3 * Math.cos(3 * x);
  },
  hessian(p, out) {
    out[0] = 0.2 - 9 * Math.sin(3 * p[0]);
  },
  domain: [[-6, 6]],
  start: [4.5],
  criticalPoints: [
    { at: [-5.894197755314418], value: 4.393718045227202, kind: 'maximum' },
    { at: [-4.608298882423005], value: 1.1720033155244851, kind: 'minimum' },
    { at: [-3.7494045139671184], value: 2.3740595068749593, kind: 'maximum' },
    { at: [-2.560806938073543], value: -0.32954628593577723, kind: 'minimum' },
    { at: [-1.6065664148622716], value: 1.2523533412882748, kind: 'maximum' },
    { at: [-0.5122140283561128], value: -0.9731804794973067, kind: 'minimum', global: true },
    { at: [0.5355013344612186], value: 1.0280387165728424, kind: 'maximum' },
    { at: [1.53658988014775], value: -0.7586284086132372, kind: 'minimum' },
    { at: [2.6778217297366194], value: 1.701008942091854, kind: 'maximum' },
    { at: [3.5847518173037196], value: 0.3140209196591906, kind: 'minimum' },
    { at: [4.821469176745737], value: 3.271589410748827, kind: 'maximum' },
    { at: [5.631303162965094], value: 2.2443028149427553, kind: 'minimum' },
  ],
  levels: 'linear',
  tex: '\\frac{1}{10}x^2 + \\sin(3x)',
  source: 'Made for this course',
};
