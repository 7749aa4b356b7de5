import type { LessonFigure } from '../../../src/lessons/figures.ts';

/** Plain descent at one learning rate, the only optimizer of this lesson. */
const sgd = (learningRate: number) => [{ optimizer: 'sgd', settings: { learningRate } }];

export const figures = {
  parabola: {
    kind: 'descent',
    experiment: { surface: 'parabola', starts: [[3]], runs: sgd(0.1), steps: 20, view: { playhead: 2 } },
  },
  plane: {
    kind: 'descent',
    experiment: { surface: 'booth', starts: [[-8, 6]], runs: sgd(0.05), steps: 60 },
  },
  relief: { kind: 'surface', follows: 'plane' },
  basins: {
    kind: 'descent',
    experiment: { surface: 'two-basins', starts: [[3.5, 2.5]], runs: sgd(0.2), steps: 150 },
    challenge: {
      goal: [
        { run: 0, optimizer: 'sgd' },
        { run: 0, outcome: 'arrived', minimum: 0 },
        { run: 0, setting: 'learningRate', above: 0.19, below: 0.21 },
      ],
    },
  },
  line: {
    kind: 'descent',
    experiment: { surface: 'line-fit', starts: [[0, 0]], runs: sgd(0.2), steps: 50 },
    challenge: {
      goal: [
        { run: 0, optimizer: 'sgd' },
        { run: 0, outcome: 'arrived', within: 25 },
        { start: 0, at: [0, 0] },
      ],
    },
  },
  logistic: {
    kind: 'descent',
    experiment: { surface: 'logistic-fit', starts: [[0, 0]], runs: sgd(2), steps: 50 },
  },
} satisfies Record<string, LessonFigure>;
