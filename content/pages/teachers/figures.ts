import type { ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import type { ExperimentFigure } from '../../../src/lessons/figures.ts';

/** Two optimizers on one landscape: what every example of the page shows, links, embeds and exports. */
const example = {
  surface: 'himmelblau',
  starts: [[-1, -0.5]],
  runs: [
    { optimizer: 'sgd', settings: { learningRate: 0.01 } },
    { optimizer: 'adam', settings: { learningRate: 0.3 } },
  ],
  steps: 60,
} satisfies ExperimentInput;

/** The same after five steps. */
export const moment: ExperimentInput = { ...example, view: { playhead: 5 } };

/** A start from which Adam, with so large a rate, ends elsewhere than SGD: to be mended by its learning rate alone. */
export const task = {
  ...example,
  starts: [[0.5, -2]],
  runs: [example.runs[0], { optimizer: 'adam', settings: { learningRate: 0.8 } }],
} satisfies ExperimentInput;

/** A line under five points of one's own. */
export const ownData = {
  surface: 'linear-regression',
  data: {
    set: 'own',
    points: [
      [0, 1],
      [1, 2.5],
      [2, 3.1],
      [3, 5],
      [4, 5.2],
    ],
  },
  runs: [{ optimizer: 'sgd', settings: { learningRate: 0.1 } }],
} satisfies ExperimentInput;

/** Figures of the page, the same in both languages. */
export const figures = { example: { kind: 'descent', experiment: example } } satisfies Record<string, ExperimentFigure>;
