import type { Predicate } from '../../../src/core/runs/challenge.ts';
import type { LessonFigure } from '../../../src/lessons/figures.ts';
import { beale, bealeStart, ownBest, placeOf, ratesByHand, saddleRates, saddleStart, saddleSteps } from './courses.ts';
import { entries, entry, methodOf, type Racer, type Rates, racers } from './race.ts';

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
      goal: [
        { run: 0, optimizer: 'sgd' },
        { run: 0, outcome: 'arrived', within: 130 },
        { start: 0, at: bealeStart },
      ],
    },
  },
  'race-saddle': {
    kind: 'descent',
    experiment: {
      surface: 'saddle',
      starts: [saddleStart],
      runs: entries(saddleRates),
      steps: saddleSteps,
      view: { azimuth: 125, elevation: 32 },
    },
    challenge: {
      goal: [
        { steps: saddleSteps },
        ...racers.map((_, run): Predicate => ({ run, outcome: 'underway' })),
        ...kept(racers, saddleRates),
      ],
    },
  },
  'race-saddle-3d': { kind: 'surface', follows: 'race-saddle' },
  'race-duel': {
    kind: 'descent',
    experiment: {
      surface: 'beale',
      starts: [bealeStart],
      runs: [entry('nag', ownBest.nag), entry('adam', ownBest.adam)],
      steps: beale.steps,
    },
    challenge: {
      goal: [
        { run: 0, outcome: 'diverged' },
        { run: 1, outcome: 'arrived', minimum: 0 },
        ...kept(['nag', 'adam'], ownBest),
      ],
    },
  },
  'race-ravine': { kind: 'descent', experiment: raceAt(placeOf('ellipse-k100-rot30')) },
} satisfies Record<string, LessonFigure>;
