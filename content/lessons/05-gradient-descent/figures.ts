import type { LessonFigure } from '../../../src/components/lesson.ts';

/** Plain descent with one learning rate, the only optimizer of this lesson. */
const sgd = (learningRate: number) => [{ optimizer: 'sgd', settings: { learningRate } }];

export const figures = {
  parabola: {
    kind: 'slope',
    experiment: { surface: 'parabola', starts: [[3]], runs: sgd(0.1), steps: 20, view: { playhead: 1 } },
  },
  plane: {
    kind: 'descent',
    experiment: { surface: 'booth', starts: [[-8, 6]], runs: sgd(0.05), steps: 60 },
  },
  relief: {
    kind: 'surface',
    follows: 'plane',
    experiment: { surface: 'booth', starts: [[-8, 6]], runs: sgd(0.05), steps: 60 },
  },
  basins: {
    kind: 'descent',
    experiment: { surface: 'two-basins', starts: [[3.5, 2.5]], runs: sgd(0.2), steps: 100 },
    challenge: {
      id: 'other-basin',
      goal: [{ run: 0, arrived: true }],
    },
  },
  line: {
    kind: 'fit',
    experiment: { surface: 'line-fit', starts: [[0, 0]], runs: sgd(0.2), steps: 50 },
  },
  logistic: {
    kind: 'fit',
    experiment: { surface: 'logistic-fit', starts: [[0, 0]], runs: sgd(2), steps: 50 },
  },
} satisfies Record<string, LessonFigure>;
