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
  value: ([x]) => (x ** 10 - 1) ** 2,
  gradient([x], out) {
    out[0] = 20 * (x ** 10 - 1) * x ** 9;
  },
  hessian([x], out) {
    out[0] = 20 * x ** 8 * (19 * x ** 10 - 9);
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
