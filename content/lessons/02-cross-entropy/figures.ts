import type { LessonFigure } from '../../../src/lessons/figures.ts';

/** What P of the second figure is, for its challenge: the reader is to leave it alone. */
const p = [0.5, 0.25, 0.125, 0.125];

export const figures = {
  predictions: {
    kind: 'predictions',
    state: { prediction: [0.8, 0.1, 0.05, 0.9, 0.05], label: [1, 0, 0, 1, 0], epsilon: '1e-7' },
    challenge: {
      goal: [
        { of: 'correct', is: 4 },
        { of: 'mean', below: 0.2 },
      ],
    },
  },
  distribution: {
    kind: 'distribution',
    state: { p, q: [0.25, 0.25, 0.25, 0.25] },
    challenge: {
      goal: [...p.map((share, at) => ({ of: 'p', at, is: share })), { of: 'divergence', below: 0.005 }],
    },
  },
  onehot: { kind: 'distribution', state: { p: [0, 1, 0, 0], q: [0.2, 0.6, 0.15, 0.05] } },
  guard: {
    kind: 'predictions',
    state: { prediction: [1, 0.9, 0.5, 0.01, 0], label: [1, 1, 1, 1, 1], epsilon: '1e-7' },
  },
} satisfies Record<string, LessonFigure>;
