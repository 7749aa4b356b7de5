import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';

/** Plain descent. */
export const sgd = (learningRate: number) => ({ optimizer: 'sgd', settings: { learningRate } });

/** The velocity holds whole steps, as Keras writes it: then β times the last step plus a new one is what the rule says. */
export const momentum = (learningRate: number, share: number) => ({
  optimizer: 'momentum',
  form: 'keras' as const,
  settings: { learningRate, momentum: share },
});

/** NAG as it was meant, with its look-ahead point. */
export const nag = (learningRate: number, share: number) => ({
  optimizer: 'nag',
  form: 'textbook' as const,
  settings: { learningRate, momentum: share },
});

/** NAG's best setting for curvatures of 1 and 100: 4/(3L + μ), and (√(3κ + 1) − 2)/(√(3κ + 1) + 2). */
export const bestNag = nag(4 / 301, (Math.sqrt(301) - 2) / (Math.sqrt(301) + 2));

export const figures = {
  valley: {
    kind: 'descent',
    experiment: { surface: 'long-valley', starts: [[-6, 1.5]], runs: [sgd(0.185), momentum(0.185, 0.8)], steps: 150 },
  },
  step: {
    kind: 'descent',
    inspecting: true,
    experiment: { surface: 'booth', starts: [[6, -9]], runs: [momentum(0.04, 0.8)], steps: 60, view: { playhead: 4 } },
  },
  basins: {
    kind: 'descent',
    invites: { ko: '시작점 {handle}을 끌어 보세요.', en: 'Drag the start {handle}.' },
    experiment: {
      surface: 'two-basins',
      starts: [[3.5, 2.5]],
      runs: [sgd(0.1), momentum(0.1, 0.9), nag(0.1, 0.9)],
      steps: 150,
    },
    challenge: {
      asks: { ko: '모멘텀만 구덩이를 벗어나기', en: 'momentum, and only momentum, out of the dip' },
      now: {
        ko: 'SGD {sgd}, 모멘텀 {momentum}, NAG {nag}',
        en: 'SGD {sgd}; momentum {momentum}; NAG {nag}',
      },
      measures: { sgd: { outcomeOf: 0 }, momentum: { outcomeOf: 1 }, nag: { outcomeOf: 2 } },
      goal: [
        { run: 0, outcome: 'arrived', minimum: 1 },
        { run: 1, outcome: 'arrived', minimum: 0 },
        { run: 2, outcome: 'arrived', minimum: 1 },
      ],
      keep: [
        { run: 0, optimizer: 'sgd' },
        { run: 1, optimizer: 'momentum' },
        { run: 2, optimizer: 'nag' },
        { run: 0, setting: 'learningRate', above: 0.09, below: 0.11 },
        ...[1, 2].flatMap((run) => [
          { run, setting: 'learningRate', above: 0.09, below: 0.11 },
          { run, setting: 'momentum', above: 0.89, below: 0.91 },
        ]),
        { steps: 150 },
      ],
    },
  },
  phase: {
    kind: 'phase',
    experiment: { surface: 'parabola', starts: [[3]], runs: [momentum(0.2, 0.6)], steps: 40 },
  },
  ravine: {
    kind: 'phase',
    experiment: { surface: 'ellipse-k100', starts: [[3, 1]], runs: [momentum(0.01, 0.9)], steps: 100 },
    challenge: {
      asks: { ko: '25스텝 안에 별표에 도착하기', en: 'at the star within 25 steps' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 0 } },
      goal: [{ run: 0, outcome: 'arrived', minimum: 0, within: 25 }],
      keep: [
        { run: 0, optimizer: 'momentum' },
        { start: 0, at: [3, 1] },
      ],
    },
  },
  'ravine-path': { kind: 'descent', follows: 'ravine' },
} satisfies Record<string, LessonFigure>;

export const predictions = {
  'second-step': {
    figure: 'step',
    set: { starts: [[-4, 0]], steps: 2, view: { playhead: 2 } },
    place: { run: 0 },
    within: 1,
  },
  price: {
    figure: 'valley',
    set: { surface: 'parabola', starts: [[3]], runs: [sgd(0.1), momentum(0.1, 0.9)], steps: 100 },
    choices: {
      sooner: {
        says: { ko: '더 일찍 도착한다', en: 'it arrives sooner' },
        holds: [{ quantity: { arrivalOf: 1 }, below: 19 }],
      },
      same: {
        says: { ko: '비슷하게 도착한다', en: 'it arrives at about the same step' },
        holds: [{ quantity: { arrivalOf: 1 }, above: 18, below: 30 }],
      },
      later: {
        says: { ko: '훨씬 늦게 도착한다', en: 'it arrives much later' },
        holds: [{ quantity: { arrivalOf: 1 }, above: 29 }],
      },
      never: {
        says: { ko: '100스텝 안에 도착하지 못한다', en: 'it does not arrive within 100 steps' },
        holds: [{ run: 1, outcome: ['underway', 'diverged', 'left'] }],
      },
    },
  },
} satisfies Record<string, Prediction>;
