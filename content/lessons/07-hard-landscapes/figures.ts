import { hubble } from '../../../src/core/data/hubble.ts';
import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** Plain descent at one learning rate. */
export const sgd = (learningRate: number) => [{ optimizer: 'sgd', settings: { learningRate } }];

/** Momentum with the usual share of its last step, as a foretaste. */
export const momentum = [{ optimizer: 'momentum', settings: { learningRate: 0.1, momentum: 0.9 } }];

/** Plain descent on the cliff, with gradients clipped to a length. */
export const clippedAt = (at: number) => [
  { optimizer: 'sgd', settings: { learningRate: 0.005 }, clip: { by: 'norm' as const, at } },
];

/** Where a run begins a little above the ditch, on the cliff at the right. */
export const onTheCliff: readonly [number] = [1.14];

/** Million light-years in a million parsecs. */
export const lightYears = 3.2616;

const { xs, ys } = hubble.points;

/** Hubble's nebulae with their distances in millions of light-years, to a thousandth of one. */
export const inLightYears = {
  set: 'own',
  points: xs.map((x, i): [number, number] => [Number((lightYears * x).toFixed(3)), ys[i]]),
};
/** The same, with x at mean 0 and standard deviation 1. */
export const standardized = { ...inLightYears, standardized: 1 };
/** As Hubble printed them, in millions of parsecs. */
export const inParsecs = { set: 'hubble' };

export const figures = {
  ravine: {
    kind: 'descent',
    experiment: { surface: 'long-valley', starts: [[-6, 1.5]], runs: sgd(0.19), steps: 200 },
  },
  scaling: {
    kind: 'descent',
    experiment: { surface: 'linear-regression', data: inLightYears, starts: [[0, 0]], runs: sgd(0.07), steps: 100 },
    challenge: {
      asks: { ko: '첫 스텝 만에 도착하기', en: 'arrive with the first step' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 0 } },
      goal: [{ run: 0, outcome: 'arrived', within: 1 }],
      keep: [
        { run: 0, optimizer: 'sgd' },
        { start: 0, at: [0, 0] },
      ],
    },
  },
  minima: {
    kind: 'descent',
    experiment: { surface: 'styblinski-tang', starts: [[0.5, -0.3]], runs: sgd(0.01), steps: 100 },
    challenge: {
      asks: { ko: 'η = 0.06으로 어디에든 도착하기', en: 'arrive anywhere at all, with η = 0.06' },
      now: { ko: 'η {rate}, {end}', en: 'η {rate}, {end}' },
      measures: { rate: { settingOf: 0, setting: 'learningRate' }, end: { outcomeOf: 0 } },
      goal: [
        { run: 0, outcome: 'arrived' },
        { run: 0, setting: 'learningRate', above: 0.0585, below: 0.075 },
      ],
      keep: [{ run: 0, optimizer: 'sgd' }],
    },
  },
  map: { kind: 'basin', follows: 'minima' },
  plateau: {
    kind: 'descent',
    experiment: { surface: 'plateau', starts: [[-5, 3]], runs: sgd(0.5), steps: 400 },
  },
  cliff: {
    kind: 'descent',
    experiment: { surface: 'cliffs', starts: [[0.75]], runs: sgd(0.005), steps: 100, view: { playhead: 4 } },
  },
  saddle: {
    kind: 'descent',
    experiment: {
      surface: 'saddle',
      starts: [[2, 0.0001]],
      runs: sgd(0.05),
      steps: 150,
      view: { overlays: ['field'] },
    },
  },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  calmer: {
    figure: 'ravine',
    set: { runs: sgd(0.1), steps: 1200 },
    choices: {
      sooner: {
        says: { ko: '더 일찍', en: 'sooner' },
        holds: [{ quantity: { arrivalOf: 0 }, below: 500 }],
      },
      same: {
        says: { ko: '거의 같은 때', en: 'at about the same time' },
        holds: [{ quantity: { arrivalOf: 0 }, above: 500, below: 650 }],
      },
      later: {
        says: { ko: '훨씬 늦게', en: 'much later' },
        holds: [{ quantity: { arrivalOf: 0 }, above: 650 }],
      },
    },
  },
  thrown: {
    figure: 'cliff',
    set: { starts: [onTheCliff], view: { playhead: null } },
    place: { run: 0 },
    within: 0.15,
  },
} satisfies Record<string, Prediction>;
