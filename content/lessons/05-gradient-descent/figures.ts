import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** Plain descent at one learning rate, the only optimizer of this lesson. */
const sgd = (learningRate: number) => [{ optimizer: 'sgd', settings: { learningRate } }];

/** The bottom of the dip that is not the lowest point of the two basins. */
const dip = [1.847751, 0.898501] as const;

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
    invites: { ko: '시작점 {handle}을 끌어 보세요.', en: 'Drag the start {handle}.' },
    experiment: { surface: 'two-basins', starts: [[3.5, 2.5]], runs: sgd(0.2), steps: 150 },
    challenge: {
      asks: {
        ko: '구덩이에서 1.2 안쪽에 있는 시작점에서 별표에 도착하기',
        en: 'at the star, from a start within 1.2 of the dip',
      },
      now: { ko: '구덩이까지 {distance}, {end}', en: '{distance} from the dip, {end}' },
      measures: { distance: { startFrom: dip }, end: { outcomeOf: 0 } },
      goal: [
        { run: 0, outcome: 'arrived', minimum: 0 },
        { start: 0, near: dip, within: 1.2 },
      ],
      keep: [
        { run: 0, optimizer: 'sgd' },
        { run: 0, setting: 'learningRate', above: 0.19, below: 0.21 },
      ],
    },
  },
  line: {
    kind: 'descent',
    experiment: { surface: 'line-fit', starts: [[0, 0]], runs: sgd(0.2), steps: 50 },
    challenge: {
      asks: { ko: '25스텝 안에 도착하기', en: 'arrive within 25 steps' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 0 } },
      goal: [{ run: 0, outcome: 'arrived', within: 25 }],
      keep: [
        { run: 0, optimizer: 'sgd' },
        { start: 0, at: [0, 0] },
      ],
    },
  },
  logistic: {
    kind: 'descent',
    experiment: { surface: 'logistic-fit', starts: [[0, 0]], runs: sgd(2), steps: 50 },
  },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  'flat-ground': {
    figure: 'parabola',
    set: { surface: 'flat-quartic', starts: [[1.8]], steps: 200, view: { playhead: 200 } },
    choices: {
      soon: {
        says: { ko: '포물선에서처럼 40스텝 안에 도착', en: 'as on the parabola, within 40 steps' },
        holds: [{ quantity: { arrivalOf: 0 }, below: 41 }],
      },
      late: {
        says: { ko: '더 걸리지만 200스텝 안에는 도착', en: 'later, but within 200 steps' },
        holds: [{ quantity: { arrivalOf: 0 }, above: 40, below: 201 }],
      },
      never: {
        says: { ko: '200스텝을 가도 도착하지 못함', en: 'not even in 200 steps' },
        holds: [{ run: 0, outcome: 'underway' }],
      },
    },
  },
  'ten-steps': {
    figure: 'plane',
    set: { starts: [[-2, -9]], steps: 10 },
    place: { run: 0 },
    within: 1.2,
  },
} satisfies Record<string, Prediction>;
