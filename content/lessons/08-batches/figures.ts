import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** Plain descent at one learning rate, the only optimizer of this lesson. */
export const sgd = (learningRate: number) => [{ optimizer: 'sgd', settings: { learningRate } }];

/** The same with a learning rate that a cosine takes down to nothing in 320 steps. */
export const shrinking = [
  { optimizer: 'sgd', settings: { learningRate: 0.2 }, schedule: { id: 'cosine', settings: { over: 320 } } },
];

/** 128 points about a line, with normal noise. */
export const points = { set: 'line', count: 128, noise: 1, seed: 1 };
export const inBatchesOf = (batch: number) => ({ ...points, batch });
/** The same number of points exactly on the line: a model that fits them all. */
export const onTheLine = { ...points, noise: 0 };

const start: readonly [number, number] = [-0.5, 1.2];

export const figures = {
  batch: {
    kind: 'descent',
    invites: { ko: '배치 크기를 바꿔 보세요.', en: 'Change the batch size.' },
    experiment: {
      surface: 'linear-regression',
      data: inBatchesOf(8),
      starts: [start],
      runs: sgd(0.1),
      steps: 64,
      view: { playhead: 5 },
    },
  },
  floor: {
    kind: 'descent',
    invites: { ko: '배치 크기를 바꿔 보세요.', en: 'Change the batch size.' },
    experiment: { surface: 'linear-regression', data: inBatchesOf(4), starts: [start], runs: sgd(0.2), steps: 320 },
    challenge: {
      asks: { ko: '배치 크기만 바꾸어 도착하기', en: 'arrive, by the batch size alone' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 0 } },
      goal: [{ run: 0, outcome: 'arrived' }],
      keep: [
        { run: 0, optimizer: 'sgd' },
        { start: 0, at: start },
        { steps: 320 },
        { run: 0, setting: 'learningRate', above: 0.19, below: 0.21 },
      ],
    },
  },
  exact: {
    kind: 'descent',
    invites: { ko: '배치 크기를 바꿔 보세요.', en: 'Change the batch size.' },
    experiment: {
      surface: 'linear-regression',
      data: { ...onTheLine, batch: 4 },
      starts: [start],
      runs: sgd(0.2),
      steps: 320,
    },
  },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  'epoch-end': {
    figure: 'batch',
    set: { steps: 16, view: { playhead: null } },
    place: { run: 0 },
    within: 0.3,
  },
  work: {
    figure: 'batch',
    set: { data: inBatchesOf(1), steps: 512, view: { playhead: null } },
    choices: {
      lowest: {
        says: { ko: '배치 크기 8보다 낮다', en: 'lower than with batches of 8' },
        holds: [{ quantity: { lossOf: 0 }, below: 0.79 }],
      },
      between: {
        says: { ko: '배치 크기 8보다 높고, 모두 쓸 때보다 낮다', en: 'between batches of 8 and all of them' },
        holds: [{ quantity: { lossOf: 0 }, above: 0.81, below: 1.7 }],
      },
      highest: {
        says: { ko: '모두 쓸 때보다도 높다', en: 'higher even than with all of them' },
        holds: [{ quantity: { lossOf: 0 }, above: 1.75 }],
      },
    },
  },
} satisfies Record<string, Prediction>;
