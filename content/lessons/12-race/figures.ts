import type { Predicate } from '../../../src/core/runs/challenge.ts';
import type { LessonFigure } from '../../../src/lessons/figures.ts';
import type { Prediction } from '../../../src/lessons/predictions.ts';
import {
  beale,
  bealeStart,
  bealeSweeps,
  ownBest,
  placeOf,
  ratesByHand,
  saddleRates,
  saddleStart,
  saddleSteps,
} from './courses.ts';
import { best, entries, entry, methodOf, type Racer, type Rates, racers } from './race.ts';

/** The settings that decide a race. */
const decisive = ['learningRate', 'momentum', 'beta1', 'beta2', 'rho'];

/** These runs keep the optimizers they came with and the settings that decide, but for rounding. */
const kept = (runs: readonly Racer[], rates: Rates): Predicate[] =>
  runs.flatMap((racer, run) => [
    { run, optimizer: racer },
    ...Object.entries(methodOf(entry(racer, rates[racer])).settings)
      .filter(([setting]) => decisive.includes(setting))
      .map(([setting, value]) => ({ run, setting, above: 0.99 * value - 1e-9, below: 1.01 * value + 1e-9 })),
  ]);

/** Where the lowest point of Beale's function is. */
const bealeStar = [3, 0.5] as const;

/** All six at their own best, in the middle of a landscape's starts: what the last figure and the links to it show. */
export const raceAt = ({ surface, middle, steps, bests }: ReturnType<typeof placeOf>) => ({
  surface,
  starts: [middle],
  runs: racers.map((racer) => entry(racer, bests[racer].rate)),
  steps,
});

export const figures = {
  'race-beale': {
    kind: 'descent',
    experiment: { ...beale, runs: entries(ratesByHand) },
    challenge: {
      asks: { ko: 'SGD가 130스텝 안에 도착하기', en: 'SGD arrives within 130 steps' },
      now: { ko: '{end}', en: '{end}' },
      measures: { end: { outcomeOf: 0 } },
      goal: [{ run: 0, outcome: 'arrived', within: 130 }],
      keep: [
        { run: 0, optimizer: 'sgd' },
        { start: 0, at: bealeStart },
      ],
    },
  },
  'race-saddle': {
    kind: 'descent',
    invites: {
      ko: '시작점 {handle}을 끌거나 숫자로 적어 보세요.',
      en: 'Drag the start {handle}, or type its numbers.',
    },
    experiment: {
      surface: 'saddle',
      starts: [saddleStart],
      runs: entries(saddleRates),
      steps: saddleSteps,
      view: { azimuth: 125, elevation: 32 },
    },
    challenge: {
      asks: { ko: '여섯 모두 그림 안에 머물기', en: 'all six stay in the picture' },
      now: { ko: '남은 것 {inside}', en: '{inside} of 6 stay' },
      measures: { inside: { inside: true } },
      goal: racers.map((_, run): Predicate => ({ run, outcome: ['underway', 'rests'] })),
      keep: [{ steps: saddleSteps }, ...kept(racers, saddleRates)],
    },
  },
  'race-saddle-3d': { kind: 'surface', follows: 'race-saddle' },
  'race-duel': {
    kind: 'descent',
    invites: { ko: '시작점 {handle}을 끌어 보세요.', en: 'Drag the start {handle}.' },
    experiment: {
      surface: 'beale',
      starts: [bealeStart],
      runs: [entry('nag', ownBest.nag), entry('adam', ownBest.adam)],
      steps: beale.steps,
    },
    challenge: {
      asks: {
        ko: '별표에서 1.5 안쪽에 있는 시작점에서 Adam은 별표에 도착하고 NAG는 발산하기',
        en: 'Adam reaches the star and NAG diverges, from a start within 1.5 of the star',
      },
      now: {
        ko: '별표까지 {distance}, Adam {adam}, NAG {nag}',
        en: '{distance} from the star; Adam {adam}; NAG {nag}',
      },
      measures: { distance: { startFrom: bealeStar }, adam: { outcomeOf: 1 }, nag: { outcomeOf: 0 } },
      goal: [
        { run: 0, outcome: 'diverged' },
        { run: 1, outcome: 'arrived', minimum: 0 },
        { start: 0, near: bealeStar, within: 1.5 },
      ],
      keep: kept(['nag', 'adam'], ownBest),
    },
  },
  'race-ravine': { kind: 'descent', experiment: raceAt(placeOf('ellipse-k100-rot30')) },
} satisfies Record<string, LessonFigure>;

/** When the first of the six arrives, each at its own best learning rate. */
const earliest = Math.min(...racers.map((racer) => best(bealeSweeps[racer]).score));
const isFirst = (racer: Racer, ko: string, en: string): { says: { ko: string; en: string }; holds: [Predicate] } => ({
  says: { ko, en },
  holds: [{ run: racers.indexOf(racer), outcome: 'arrived', within: earliest }],
});

export const predictions = {
  'own-rates': {
    figure: 'race-beale',
    set: { runs: entries(ownBest) },
    choices: {
      adam: isFirst('adam', '역시 Adam', 'Adam again'),
      adagrad: isFirst('adagrad', 'Adagrad가 먼저', 'Adagrad'),
      nag: isFirst('nag', 'NAG가 먼저', 'NAG'),
      momentum: isFirst('momentum', '모멘텀', 'Momentum'),
    },
  },
  'round-bowl': { figure: 'race-ravine', set: raceAt(placeOf('bowl')), number: { arrivalOf: 0 }, within: 0.5 },
} satisfies Record<string, Prediction>;
