import type { Claim } from '../../../src/components/lesson.ts';
import { findSurface } from '../../../src/core/surfaces/index.ts';
import { beale, bealeStart, ratesByHand, saddleRates, saddleStart, saddleSteps } from './courses.ts';
import { racingSeeds, tuningSeeds, updates, winners } from './noise.ts';
import {
  best,
  type Course,
  entry,
  finishes,
  forEachRacer,
  grid,
  methodOf,
  oneRate,
  type Racer,
  racers,
  ranking,
  score,
  sweep,
} from './race.ts';
import { leaves, leavesOf } from './saddle.ts';
import { aroundRows, batchSize, finishesAt, noiseRows, oneRateRaces, ownBestRows, placeRows, steps } from './tables.ts';

const equal = (a: readonly unknown[], b: readonly unknown[]) => a.join() === b.join();

const rowOf = <T extends { readonly racer: string }>(rows: readonly T[], racer: string): T =>
  rows.find((row) => row.racer === racer)!;

/** One claim for each of the six, under `name-sgd` and so on. */
const six = (name: string, values: Readonly<Record<string, number>>, digits = 0) =>
  Object.fromEntries(racers.map((racer) => [`${name}-${racer}`, { value: values[racer], digits }]));

// The first picture, as it opens.
const filmOrder = ['adam', 'adagrad', 'rmsprop', 'nag', 'momentum', 'sgd'];
const byHand = finishesAt(ratesByHand);
const slope = new Float64Array(2);
findSurface('beale')!.gradient(Float64Array.from(bealeStart), slope, 0);

// The saddle.
const leaving = leavesOf();
const turned = leavesOf({ turned: 45 });
const stays = (step: number | null) => step === null || step > saddleSteps;
const tenfold = Math.log(10) / Math.log(1 + 2 * saddleRates.sgd);

// One learning rate for all.
const narrow = finishesAt(oneRate(0.03));

// The grid, coarser: powers of ten.
const powersOfTen = grid.filter((rate) => Number.isInteger(Math.log10(rate)));
const coarse = powersOfTen.map((rate) => finishesAt(oneRate(rate)));
const coarseArrivals = racers.filter((racer) => coarse.some((outcomes) => outcomes[racer].kind === 'arrived'));

// The best with β searched as well as η.
const betas = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99];
const freeBeta = (racer: 'momentum' | 'nag' | 'adam') => {
  const name = racer === 'adam' ? 'beta1' : 'momentum';
  const bests = betas.map((beta) => ({ beta, ...best(sweep(beale, racer, { [name]: beta })) }));
  return bests.reduce((a, b) => (b.score < a.score ? b : a));
};
const free = { momentum: freeBeta('momentum'), nag: freeBeta('nag'), adam: freeBeta('adam') };
const own = (racer: string) => rowOf(ownBestRows, racer).steps;
const window = (racer: string) => rowOf(ownBestRows, racer).arrives;

// Repetitions.
const near = (racer: string) => rowOf(aroundRows, racer);
const [x0, y0] = bealeStart;
const nudged = (racer: Racer) =>
  score({ ...beale, starts: [[x0 + 1e-15, y0]] }, methodOf(entry(racer, rowOf(ownBestRows, racer).rate)));
const noise = (racer: string) => rowOf(noiseRows, racer);
const meanSpread = Math.max(...noiseRows.map((row) => row.mean)) / Math.min(...noiseRows.map((row) => row.mean));

// Exercises.
const round: Course = { surface: 'bowl', starts: [[3, -2]], steps: 200 };
const roundBest = (racer: 'sgd' | 'momentum', settings = {}) => best(sweep(round, racer, settings)).score;
const [adamAsShipped] = finishes(beale, methodOf(entry('adam', 0.001)));
const likeAdam = ((saddle.domain[1][1] / saddleStart[1]) ** (1 / leaving.adam!) - 1) / 2;

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // The first famous picture
  ...six(
    'hand',
    forEachRacer((racer) => steps(byHand[racer])),
  ),
  'hand-first': {
    value: steps(byHand.adam),
    holds: () =>
      equal(ranking(forEachRacer((racer) => steps(byHand[racer]))), [
        'adam',
        'adagrad',
        'rmsprop',
        'nag',
        'momentum',
        'sgd',
      ]) && byHand.sgd.kind === 'underway',
  },
  'start-slope': { value: Math.hypot(...slope), digits: 0, holds: () => Math.hypot(...slope) > 90 },

  // The second
  ...six(
    'leaves',
    forEachRacer((racer) => leaving[racer] ?? Number.NaN),
  ),
  'leaves-first': {
    value: leaving.adam!,
    holds: () =>
      equal(ranking(forEachRacer((racer) => leaving[racer]!)), [
        'adam',
        'adagrad',
        'rmsprop',
        'nag',
        'momentum',
        'sgd',
      ]) &&
      racers.every((racer) => stays(leaving[racer]) === (racer === 'sgd')) &&
      racers.every((racer) => leaves(racer, { beside: 0 }) === null),
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
  ...six(
    'turned',
    forEachRacer((racer) => turned[racer] ?? Number.NaN),
  ),
  'turned-holds': {
    value: turned.adam!,
    holds: () =>
      (['sgd', 'momentum', 'nag'] as const).every((racer) => turned[racer] === leaving[racer]) &&
      (['adagrad', 'rmsprop', 'adam'] as const).every((racer) => turned[racer]! > 1.5 * leaving[racer]!) &&
      turned.adagrad! > turned.momentum!,
  },
  'turned-ridge-adam': {
    value: leaves('adam', { turned: 15, beside: 0 })!,
    holds: () =>
      (['adagrad', 'rmsprop', 'adam'] as const).every((racer) => leaves(racer, { turned: 15, beside: 0 })! < 50),
  },

  // One learning rate
  'one-rate-winners': {
    value: new Set(oneRateRaces.map(({ arrived }) => arrived[0].racer)).size,
    holds: () =>
      equal(
        oneRateRaces.map(({ arrived }) => arrived[0].racer),
        ['momentum', 'nag', 'rmsprop', 'adam', 'adagrad'],
      ) && oneRateRaces.slice(2).every(({ arrived }) => arrived.length === 1),
  },
  'narrow-sgd': {
    value: steps(narrow.sgd),
    holds: () => Math.abs(steps(narrow.sgd) - steps(narrow.rmsprop)) < 10,
  },

  // Each at its own best
  'grid-size': { value: grid.length },
  'all-trials': { value: racers.length * grid.length },
  ...six('own', forEachRacer(own)),
  'own-first': {
    value: own('nag'),
    holds: () =>
      equal(
        ownBestRows.map(({ racer }) => racer),
        ['nag', 'adam', 'momentum', 'adagrad', 'rmsprop', 'sgd'],
      ),
  },
  'own-not-at-the-edge': {
    value: Math.max(...ownBestRows.map(({ rate }) => rate)),
    holds: () => ownBestRows.every(({ rate }) => rate > grid[0] && rate < grid[grid.length - 1]),
  },
  'coarse-size': { value: powersOfTen.length },
  'coarse-adagrad': {
    value: Math.min(...coarse.map(({ adagrad }) => steps(adagrad))),
    holds: () => equal(coarseArrivals, ['adagrad']),
  },

  // What is searched
  'beta-count': { value: betas.length },
  'free-trials': { value: betas.length * grid.length },
  'free-momentum': { value: free.momentum.score, holds: () => free.momentum.score < own('nag') },
  'free-momentum-beta': { value: free.momentum.beta },
  'free-nag': { value: free.nag.score, holds: () => free.momentum.score < free.nag.score },
  'free-adam': { value: free.adam.score, holds: () => free.adam.score < free.momentum.score },
  'free-adam-beta': { value: free.adam.beta },
  'free-adam-rate': { value: free.adam.rate },
  sixty: { value: 100 * (1 - 0.95 ** 60), digits: 0 },

  // How much a learning rate forgives
  ...six(
    'window',
    forEachRacer((racer) => rowOf(ownBestRows, racer).arrives),
  ),
  'widest-window': {
    value: rowOf(ownBestRows, 'adam').arrives,
    holds: () =>
      ownBestRows.every(({ racer, arrives }) => racer === 'adam' || 1.5 * arrives < rowOf(ownBestRows, 'adam').arrives),
  },
  'double-sgd': {
    value: stepOf(rowOf(ownBestRows, 'sgd').double),
    holds: () => rowOf(ownBestRows, 'sgd').double.kind === 'diverged',
  },
  'double-nag': {
    value: stepOf(rowOf(ownBestRows, 'nag').double),
    holds: () => rowOf(ownBestRows, 'nag').double.kind === 'diverged',
  },
  'half-nag': { value: steps(rowOf(ownBestRows, 'nag').half) },
  'half-adam': { value: steps(rowOf(ownBestRows, 'adam').half) },

  // One run
  ...six(
    'around',
    forEachRacer((racer) => near(racer).arrived),
  ),
  'around-nag-fastest': { value: near('nag').fastest },
  'around-nag-slowest': {
    value: near('nag').slowest,
    holds: () => near('nag').arrived === 5 && aroundRows.every((row) => row.mean >= near('nag').mean),
  },
  'around-nag-diverges': {
    value: Math.min(...near('nag').outcomes.flatMap((end) => (end.kind === 'diverged' ? [end.step] : []))),
  },
  'around-nag-mean': {
    value: near('nag').mean,
    digits: 0,
    holds: () => aroundRows.every((row) => row.mean >= near('nag').mean),
  },
  'around-adam-slowest': {
    value: near('adam').slowest,
    holds: () =>
      ['adagrad', 'rmsprop', 'adam'].every((racer) => near(racer).arrived === 6) &&
      ['sgd', 'momentum', 'nag'].every((racer) => near(racer).arrived < 6) &&
      near('adam').slowest < near('rmsprop').slowest &&
      near('adam').slowest < near('adagrad').slowest,
  },
  'rmsprop-nudged': {
    value: nudged('rmsprop'),
    holds: () =>
      Math.abs(nudged('rmsprop') - own('rmsprop')) > 10 &&
      racers.every((racer) => racer === 'rmsprop' || nudged(racer) === own(racer)),
  },
  'batch-size': { value: batchSize },
  updates: { value: updates },
  'racing-seeds': { value: racingSeeds.length },
  'tuning-seeds': { value: tuningSeeds.length },
  ...six(
    'wins',
    forEachRacer((racer) => noise(racer).wins),
  ),
  'wins-holds': {
    value: noise('nag').wins,
    holds: () =>
      new Set(winners).size === racers.length &&
      noiseRows.every(({ racer, wins }) => racer === 'nag' || wins < noise('nag').wins),
  },
  'seed-one': { value: noise(winners[0]).wins, holds: () => winners[0] === 'momentum' },
  'nag-lowest': { value: noise('nag').lowest, digits: 3 },
  'nag-highest': { value: noise('nag').highest, digits: 3 },
  'nag-spread': {
    value: noise('nag').highest / noise('nag').lowest,
    digits: 0,
    holds: () =>
      noise('nag').highest / noise('nag').lowest >
      Math.max(...noiseRows.map((row) => row.mean)) / Math.min(...noiseRows.map((row) => row.mean)),
  },

  // Nobody everywhere
  'place-winners': {
    value: new Set(placeRows.map(({ order }) => order[0])).size,
    holds: () =>
      equal(
        placeRows.map(({ order }) => order[0]),
        ['sgd', 'adagrad', 'nag', 'nag', 'momentum'],
      ),
  },
  'adagrad-straight': { value: placeRows[1].scores.adagrad, digits: 0 },
  'adagrad-turned': { value: placeRows[2].scores.adagrad, digits: 0 },
  'nag-straight': { value: placeRows[1].scores.nag, digits: 0 },
  'nag-turned': {
    value: placeRows[2].scores.nag,
    digits: 0,
    holds: () => placeRows.every(({ order }) => order[0] !== 'adam' && order.indexOf('adam') < 4),
  },

  // Exercises
  'bowl-sgd': { value: roundBest('sgd'), holds: () => roundBest('sgd') === 1 },
  'bowl-momentum': { value: roundBest('momentum') },
  'bowl-momentum-0': {
    value: roundBest('momentum', { momentum: 0 }),
    holds: () => roundBest('momentum', { momentum: 0 }) === 1,
  },
  'adam-shipped-loss': {
    value: adamAsShipped.loss,
    digits: 1,
    holds: () => adamAsShipped.outcome.kind === 'underway',
  },
  'sgd-like-adam': {
    value: likeAdam,
    digits: 3,
    holds: () => likeAdam < 0.16 && leaves('sgd', { rate: 0.16 }) === leaving.adam,
  },
    value: score({ surface: 'ellipse-k100-rot30', starts: [[3, 1]], steps: 300 }, methodOf(entry('adagrad', 2.5))),
  },
} satisfies Record<string, Claim &
{
  readonly;
  holds?: () => boolean
}
>
