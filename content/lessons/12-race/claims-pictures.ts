import { onSurface } from '../../../src/core/grounds/surface/surface-ground.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { saddle } from '../../../src/core/surfaces/saddle.ts';
import { runsOf } from '../10-adaptive/runs.ts';
import { type CheckedClaim, equal } from './claim.ts';
import { adadelta, beale, bealeStart, ratesByHand, saddleRates, saddleStart, saddleSteps } from './courses.ts';
import { forEachRacer, oneRate, racers, ranking } from './race.ts';
import { firstSlant, leaves, leavesOf } from './saddle.ts';
import { finishesAt, oneRateRaces, steps } from './tables.ts';

/** The order in which both famous films end. */
const filmOrder = ['adam', 'adagrad', 'rmsprop', 'nag', 'momentum', 'sgd'];

const byHand = finishesAt(ratesByHand);
const slope = new Float64Array(2);
prepare({ ground: onSurface(beale.surface) }, allParts).surface.gradient(Float64Array.from(bealeStart), slope, 0);

const [seventh] = runsOf({ ...beale, runs: [adadelta] });
const toTheStar = (k: number) => Math.hypot(seventh.at(k)[0] - 3, seventh.at(k)[1] - 0.5);

const adaptive = ['adagrad', 'rmsprop', 'adam'] as const;
const leaving = leavesOf();
const turned = leavesOf({ turned: 45 });
const tenfold = Math.log(10) / Math.log(1 + 2 * saddleRates.sgd);
/** How many steps SGD's distance from the ridge takes to grow to the edge, at 2% a step. */
const byHandSteps = Math.log(saddle.domain[1][1] / saddleStart[1]) / Math.log(1 + 2 * saddleRates.sgd);
/** The learning rate at which SGD would leave as early as Adam. */
const likeAdam = ((saddle.domain[1][1] / saddleStart[1]) ** (1 / leaving.adam!) - 1) / 2;

const narrow = finishesAt(oneRate(0.03));
const oneRateWinners = oneRateRaces.map(({ arrived }) => arrived[0].racer);

/** The numbers of the two famous pictures, and of the race with one learning rate for all. */
export const pictureClaims = {
  'hand-adam': {
    value: steps(byHand.adam),
    holds: () =>
      equal(ranking(forEachRacer((racer) => steps(byHand[racer]))), filmOrder) && byHand.sgd.kind === 'underway',
  },
  'hand-adagrad': { value: steps(byHand.adagrad) },
  'hand-rmsprop': { value: steps(byHand.rmsprop) },
  'hand-nag': { value: steps(byHand.nag) },
  'hand-momentum': { value: steps(byHand.momentum) },
  'adadelta-gap': { value: toTheStar(beale.steps), digits: 1, holds: () => toTheStar(beale.steps) > toTheStar(0) },
  'start-slope': { value: Math.hypot(...slope), digits: 0 },

  ...Object.fromEntries(racers.map((racer) => [`leaves-${racer}`, { value: leaving[racer]! }])),
  'leaves-adam': {
    value: leaving.adam!,
    holds: () =>
      equal(ranking(forEachRacer((racer) => leaving[racer]!)), filmOrder) &&
      racers.every((racer) => leaving[racer]! > saddleSteps === (racer === 'sgd')) &&
      racers.every((racer) => leaves(racer, { beside: 0 }) === null),
  },
  'leaves-adagrad': {
    value: leaving.adagrad!,
    holds: () =>
      racers.every((racer) =>
        adaptive.some((one) => one === racer) ? Math.abs(firstSlant(racer) - 1) < 1e-3 : firstSlant(racer) < 1e-2,
      ),
  },
  'by-hand': {
    value: byHandSteps,
    digits: 1,
    holds: () => Math.ceil(byHandSteps) === leaving.sgd && saddle.domain[1][1] / saddleStart[1] === 3000,
  },
  tenfold: {
    value: tenfold,
    digits: 0,
    holds: () => Math.round(tenfold) === leaves('sgd', { beside: 1e-4 })! - leaving.sgd!,
  },
  'sgd-tenth': { value: leaves('sgd', { beside: 1e-4 })! },
  'sgd-millionth': { value: leaves('sgd', { beside: 1e-6 })! },
  'adam-millionth': {
    value: leaves('adam', { beside: 1e-6 })!,
    holds: () => leaves('adam', { beside: 1e-6 }) === leaving.adam,
  },
  'sgd-faster': { value: leaves('sgd', { rate: 0.3 })!, holds: () => leaves('sgd', { rate: 0.3 })! < leaving.adam! },
  'sgd-like-adam': {
    value: likeAdam,
    digits: 3,
    holds: () => likeAdam < 0.16 && leaves('sgd', { rate: 0.16 }) === leaving.adam,
  },
  'turned-adam': {
    value: turned.adam!,
    holds: () =>
      racers.every((racer) =>
        adaptive.some((one) => one === racer)
          ? turned[racer]! > 1.5 * leaving[racer]!
          : turned[racer] === leaving[racer],
      ),
  },
  'turned-adagrad': { value: turned.adagrad!, holds: () => turned.adagrad! > turned.momentum! },
  'turned-ridge-adam': { value: leaves('adam', { turned: 15, beside: 0 })! },

  'one-rate-winners': {
    value: new Set(oneRateWinners).size,
    holds: () => equal(oneRateWinners, ['momentum', 'nag', 'rmsprop', 'adam', 'adagrad']),
  },
  'narrow-sgd': {
    value: steps(narrow.sgd),
    holds: () => Math.abs(steps(narrow.sgd) - steps(narrow.rmsprop)) < 10,
  },
} satisfies Record<string, CheckedClaim>;
