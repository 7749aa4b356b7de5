import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';
import type { Racer } from '../12-race/race.ts';
import { placeAt } from './places.ts';

const run = (optimizer: string, learningRate: number, settings: Readonly<Record<string, number>> = {}) => ({
  optimizer,
  settings: { ...settings, learningRate },
});

/** The three of the first figure. */
const trio = ['momentum', 'rmsprop', 'adam'] satisfies Racer[];

/** Adam without a memory for the direction. */
export const forgetful = run('adam', 0.5, { beta1: 0 });
/** RMSprop whose learning rate a cosine takes down to nothing in 120 steps. */
export const shrinking = {
  ...run('rmsprop', 0.3, { rho: 0.9 }),
  schedule: { id: 'cosine', settings: { over: 120 } },
};

/** AdamW in the figure on weight decay. */
export const adamw = run('adamw', 0.3, { weightDecay: 0.3 });

/** AdamW whose box does not hold the minimum: what a link in the text puts into that figure. */
export const boxed = { runs: [run('adamw', 0.3, { weightDecay: 0.5 })], steps: 5000 };

/** Adam without its bias correction, from a steep side of the curve with two wells. */
export const uncorrected = {
  starts: [[1.6]],
  runs: [run('adam', 0.1, { uncorrected: 1 })],
  steps: 60,
  view: { playhead: 60 },
};

export const figures = {
  both: {
    kind: 'descent',
    invites: { ko: '시작점 {handle}을 끌어 보세요.', en: 'Drag the start {handle}.' },
    experiment: {
      surface: 'ackley',
      starts: [[4, 1]],
      runs: [run('momentum', 0.06, { momentum: 0.9 }), run('rmsprop', 0.3, { rho: 0.9 }), run('adam', 0.5)],
      steps: 120,
    },
    challenge: {
      asks: {
        ko: '별표에서 2 안쪽에 있는 시작점에서 Adam이 다른 곳에 도착하기',
        en: 'Adam arrives somewhere other than at the star, from a start within 2 of it',
      },
      now: { ko: '별표까지 {distance}, Adam {end}', en: '{distance} from the star, Adam {end}' },
      measures: { distance: { startFrom: [0, 0] }, end: { outcomeOf: 2 } },
      goal: [
        { run: 2, outcome: 'arrived' },
        { run: 2, avoids: 0 },
        { start: 0, near: [0, 0], within: 2 },
      ],
      keep: [
        ...trio.map((optimizer, index) => ({ run: index, optimizer })),
        { run: 2, setting: 'learningRate', above: 0.49, below: 0.51 },
        { run: 2, setting: 'beta1', above: 0.89, below: 0.91 },
        { run: 2, setting: 'beta2', above: 0.998, below: 0.9995 },
        { steps: 120 },
      ],
    },
  },
  empty: {
    kind: 'descent',
    experiment: {
      surface: 'tilted-double-well',
      starts: [[1.2]],
      runs: [run('rmsprop', 0.05, { rho: 0.999 }), run('adam', 0.05, { beta1: 0 })],
      steps: 60,
      view: { playhead: 3 },
    },
  },
  tree: { kind: 'family' },
  decay: {
    kind: 'descent',
    experiment: {
      surface: 'booth',
      starts: [[-8, 6]],
      runs: [run('adam', 0.3, { weightDecay: 0.3 }), adamw],
      steps: 400,
    },
  },
  variants: {
    kind: 'descent',
    experiment: {
      surface: 'beale',
      starts: [[1, 1.5]],
      runs: [run('adam', 0.3), run('nadam', 0.3), run('adamax', 0.3), run('lion', 0.1)],
      steps: 200,
    },
  },
  places: { kind: 'descent', experiment: placeAt('long-valley') },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  'first-step': {
    figure: 'empty',
    set: { starts: [[1.6]], runs: [run('adam', 0.5)], steps: 1, view: { playhead: 1 } },
    place: { run: 0 },
    within: 0.2,
  },
  'switched-off': {
    figure: 'empty',
    set: uncorrected,
    choices: {
      own: {
        says: { ko: '역시 제 우물의 바닥', en: 'at the bottom of its own well again' },
        holds: [{ run: 0, outcome: 'arrived', minimum: 2 }],
      },
      other: {
        says: { ko: '건너편 우물의 바닥', en: 'at the bottom of the other well' },
        holds: [{ run: 0, outcome: 'arrived', minimum: 0 }],
      },
      away: {
        says: { ko: '그림 밖', en: 'out of the picture' },
        holds: [{ run: 0, outcome: ['left', 'diverged'] }],
      },
    },
  },
} satisfies Record<string, Prediction>;
