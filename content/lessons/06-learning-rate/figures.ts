import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

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
      asks: {
        ko: '손실이 다시 커지지 않는 가장 큰 η, 경계에서 1% 안쪽',
        en: 'the largest η with which the loss does not grow again, to within 1%',
      },
      now: { ko: 'η {rate}', en: 'η {rate}' },
      measures: { rate: { settingOf: 0, setting: 'learningRate' } },
      // The edge is 1/9, and 0.11, which the text tries, is exactly one percent below it.
      goal: [{ run: 0, setting: 'learningRate', above: 0.11, below: 1 / 9 }],
      // Nothing is to be met by another surface: only this one starts here.
      keep: [
        { run: 0, optimizer: 'sgd' },
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
      asks: { ko: '40스텝 안에 도착하기', en: 'arrive within 40 steps' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 0 } },
      goal: [{ run: 0, outcome: 'arrived', within: 40 }],
      keep: [
        { run: 0, optimizer: 'sgd' },
        { run: 0, setting: 'learningRate', above: 0.999 },
        { start: 0, at: [0, 0] },
        { steps: 100 },
      ],
    },
  },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  'one-step': {
    figure: 'walk',
    set: { starts: [[5, -3]], runs: sgd(0.1), steps: 1, view: { playhead: null } },
    place: { run: 0 },
    within: 0.8,
  },
  leap: {
    figure: 'well',
    set: { runs: sgd(0.15) },
    choices: {
      near: {
        says: { ko: '가까운 오른쪽 우물', en: 'in the near well, on the right' },
        holds: [{ run: 0, outcome: 'arrived', minimum: 2 }],
      },
      far: {
        says: { ko: '더 깊은 왼쪽 우물', en: 'in the deep well, on the left' },
        holds: [{ run: 0, outcome: 'arrived', minimum: 0 }],
      },
      nowhere: {
        says: { ko: '어디에서도 멈추지 않음', en: 'nowhere: it does not settle' },
        holds: [{ run: 0, outcome: ['underway', 'left', 'diverged'] }],
      },
    },
  },
} satisfies Record<string, Prediction>;
