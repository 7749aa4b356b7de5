import type { Surface } from './surface.ts';

/**
 * The squared error of one weight that is applied ten times over, to bring 1 back to 1: a plain where the slope all but vanishes, a ditch at
 * either end of it, and behind each a cliff.
 *
 * Source: made for this course, after Y. Bengio, P. Simard, P. Frasconi, "Learning Long-Term Dependencies with Gradient Descent Is
 * Difficult" (1994), and R. Pascanu, T. Mikolov, Y. Bengio, "On the Difficulty of Training Recurrent Neural Networks" (2013).
 */
export const cliffs: Surface = {
  id: 'cliffs',
  dimension: 1,
  value(p) {
    const error = eighth(p[0]) * p[0] * p[0] - 1;
    return error * error;
  },
  gradient(p, out) {
    const x = p[0];
    const ninth = eighth(x) * x;
    out[0] = 20 * (ninth * x - 1) * ninth;
  },
  hessian(p, out) {
    const x = p[0];
    const x8 = eighth(x);
    out[0] = 20 * x8 * (19 * x8 * x * x - 9);
  },
  domain: [[-1.17, 1.17]],
  start: [1.14],
  criticalPoints: [
    { at: [1], value: 0, kind: 'minimum', global: true },
    { at: [-1], value: 0, kind: 'minimum', global: true },
    { at: [0], value: 1, kind: 'degenerate' },
  ],
  levels: 'linear',
  tex: '(x^{10} - 1)^2',
  source: 'Made for this course after Bengio et al. (1994) and Pascanu et al. (2013)',
};

function eighth(x: number): number {
  const x4 = x * x * (x * x);
  return x4 * x4;
}
