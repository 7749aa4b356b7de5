import type { LessonFigure } from '../../../src/components/lesson.ts';
import type { Predicate } from '../../../src/core/challenge.ts';
import { beale, bealeStart, ownBest, placeOf, ratesByHand, saddleRates, saddleStart, saddleSteps } from './courses.ts';
import { entries, entry, type Racer, type Rates, racers } from './race.ts';

/** These runs keep the learning rates they came with, but for rounding. */
const kept = (runs: readonly Racer[], rates: Rates): Predicate[] =>
  runs.map((racer, run) => ({
    run,
    setting: 'learningRate',
    above: 0.99 * rates[racer],
    below: 1.01 * rates[racer],
  }));

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
      goal: [...racers.map((_, run): Predicate => ({ run, outcome: 'underway' })), ...kept(racers, saddleRates)],
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
