import type { LessonFigure } from '../../../src/lessons/figures.ts';

/** Plain descent at one learning rate, the only optimizer of this lesson. */
const sgd = (learningRate: number) => [{ optimizer: 'sgd', settings: { learningRate } }];

export const figures = {
  walk: {
    kind: 'descent',
    experiment: { surface: 'booth', starts: [[-8, 6]], runs: sgd(0.05), steps: 40 },
  },
  sweep: {
    kind: 'sweep',
    follows: 'walk',
    challenge: {
      // The edge is 1/9, and nothing is to be met by another surface: only this one starts here.
      goal: [
        { run: 0, optimizer: 'sgd' },
        { run: 0, setting: 'learningRate', above: 0.1099, below: 1 / 9 },
        { start: 0, at: [-8, 6] },
      ],
    },
  },
  well: {
    kind: 'descent',
    experiment: { surface: 'tilted-double-well', starts: [[1.7]], runs: sgd(0.05), steps: 40 },
  },
  'well-sweep': { kind: 'sweep', follows: 'well' },
  fit: {
    kind: 'descent',
    experiment: {
      surface: 'linear-regression',
      data: { set: 'lin12', loss: 'mae' },
      starts: [[0, 0]],
      runs: sgd(1),
      steps: 100,
    },
  },
  schedule: {
    kind: 'schedule',
    follows: 'fit',
    challenge: {
      goal: [
        { run: 0, optimizer: 'sgd' },
        { run: 0, outcome: 'arrived', within: 40 },
        { run: 0, setting: 'learningRate', above: 0.999 },
        { start: 0, at: [0, 0] },
        { steps: 100 },
      ],
    },
  },
} satisfies Record<string, LessonFigure>;
