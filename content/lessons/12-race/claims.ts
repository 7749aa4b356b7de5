import { onSurface } from '../../../src/core/grounds/surface/surface-ground.ts';
import { descend } from '../../../src/core/optimizers/descend.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { type CheckedClaim, equal } from './claim.ts';
import { noiseClaims } from './claims-noise.ts';
import { pictureClaims } from './claims-pictures.ts';
import { roundingClaims } from './claims-rounding.ts';
import { beale, bealeStart, bealeSweeps, placeOf } from './courses.ts';
import {
  best,
  type Course,
  entry,
  finishes,
  grid,
  methodOf,
  oneRate,
  type Point,
  type Racer,
  racers,
  sweep,
} from './race.ts';
import { aroundRows, finishesAt, ownBestRows, placeRows, steps } from './tables.ts';

const rowOf = <T extends { readonly racer: string }>(rows: readonly T[], racer: Racer): T =>
  rows.find((row) => row.racer === racer)!;

// Each at its own best learning rate, on the grid and on the powers of ten in it.
const own = (racer: Racer) => rowOf(ownBestRows, racer).steps;
const lastLoss = (racer: Racer) => best(bealeSweeps[racer]).loss;
const lossRatio = lastLoss('nag') / lastLoss('adam');
const endOf = (racer: Racer) => {
  const method = methodOf(entry(racer, rowOf(ownBestRows, racer).rate));
  return descend(prepare({ ground: onSurface(beale.surface) }, allParts).surface, method, bealeStart, beale.steps).path[
    2 * beale.steps
  ];
};
const powersOfTen = grid.filter((rate) => Number.isInteger(Math.log10(rate)));
const coarse = powersOfTen.map((rate) => finishesAt(oneRate(rate)));

/** When one of the six arrives in the figure, which has one start, on the Rosenbrock function. */
function fromTheMiddle(racer: Racer): number {
  const { surface, middle, steps: budget, bests } = placeOf('rosenbrock');
  const [{ outcome }] = finishes(
    { surface, starts: [middle], steps: budget },
    methodOf(entry(racer, bests[racer].rate)),
  );
  return steps(outcome);
}

// The best with β searched as well as η.
const betas = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99];
const freeBeta = (racer: Racer, name: string) =>
  betas
    .map((beta) => ({ beta, ...best(sweep(beale, racer, { [name]: beta })) }))
    .reduce((a, b) => (b.score < a.score ? b : a));
const freeMomentum = freeBeta('momentum', 'momentum');
const freeNag = freeBeta('nag', 'momentum');
const freeAdam = freeBeta('adam', 'beta1');

const window = (racer: Racer) => rowOf(ownBestRows, racer).arrives;

// Repetitions.
const near = (racer: Racer) => rowOf(aroundRows, racer);

/** True if a run down the ravine stays as high, step by step, when its start is turned by 30° together with the ravine. */
function turningChangesNothing(racer: Racer): boolean {
  const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  const method = methodOf(entry(racer, placeOf('ellipse-k100').bests[racer].rate));
  const lossesFrom = (surface: string, start: Point) =>
    descend(prepare({ ground: onSurface(surface) }, allParts).surface, method, start, 60).losses;
  const turned = lossesFrom('ellipse-k100-rot30', [3 * c - s, 3 * s + c]);
  return lossesFrom('ellipse-k100', [3, 1]).every((loss, k) => Math.abs(loss - turned[k]) < 1e-9 * (1 + loss));
}

// Exercises.
const bowl: Course = { surface: 'bowl', starts: [[3, -2]], steps: 200 };
const inBowl = (racer: Racer, settings = {}) => best(sweep(bowl, racer, settings)).score;
const [adamAsShipped] = finishes(beale, methodOf(entry('adam', 0.001)));

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  ...pictureClaims,

  // Each at its own best
  'grid-size': { value: grid.length },
  'all-trials': { value: racers.length * grid.length },
  'own-sgd': { value: own('sgd') },
  'own-nag': { value: own('nag') },
  'own-gap': {
    value: own('adam') - own('nag'),
    holds: () =>
      equal(
        ownBestRows.slice(0, 3).map(({ racer }) => racer),
        ['nag', 'adam', 'momentum'],
      ) &&
      ownBestRows[5].racer === 'sgd' &&
      ownBestRows.every(({ rate }) => rate > grid[0] && rate < grid[grid.length - 1]),
  },
  'measure-ratio': {
    value: Math.round(lossRatio / 100) * 100,
    holds: () => racers.every((racer) => racer === 'adam' || lastLoss(racer) > 100 * lastLoss('adam')),
  },
  'coarse-size': { value: powersOfTen.length },
  'coarse-adagrad': {
    value: Math.min(...coarse.map(({ adagrad }) => steps(adagrad))),
    holds: () =>
      racers.every((racer) => coarse.some((ends) => ends[racer].kind === 'arrived') === (racer === 'adagrad')),
  },

  // In code
  'race-steps': { value: beale.steps },
  ...Object.fromEntries(
    racers.map((racer) => [`end-${racer}`, { value: endOf(racer), digits: racer === 'rmsprop' ? 6 : 3 }]),
  ),

  // What was searched
  'beta-count': { value: betas.length },
  'free-trials': { value: betas.length * grid.length },
  'free-momentum': { value: freeMomentum.score, holds: () => freeMomentum.score < own('nag') },
  'free-momentum-beta': { value: freeMomentum.beta },
  'free-nag': { value: freeNag.score },
  'free-adam': { value: freeAdam.score, holds: () => freeAdam.score < Math.min(freeMomentum.score, freeNag.score) },
  'free-adam-beta': { value: freeAdam.beta },
  'free-adam-rate': { value: freeAdam.rate },
  sixty: { value: 100 * (1 - 0.95 ** 60), digits: 0 },

  // How much a learning rate forgives
  'window-sgd': { value: window('sgd'), holds: () => racers.every((racer) => window(racer) >= window('sgd')) },
  'window-adam': {
    value: window('adam'),
    holds: () =>
      racers.every((racer) => racer === 'adam' || 1.5 * window(racer) < window('adam')) &&
      rowOf(ownBestRows, 'nag').double.kind === 'diverged',
  },

  // One run
  'around-nag-fastest': { value: near('nag').fastest },
  'around-nag-slowest': {
    value: near('nag').slowest,
    holds: () => near('nag').arrived === 5 && aroundRows.every(({ mean }) => mean >= near('nag').mean),
  },
  'around-nag-diverges': {
    value: Math.min(...near('nag').outcomes.flatMap((end) => (end.kind === 'diverged' ? [end.step] : []))),
    holds: () => near('nag').outcomes.some(({ kind }) => kind === 'diverged'),
  },
  'around-adam-slowest': {
    value: near('adam').slowest,
    holds: () =>
      aroundRows.every(({ racer, arrived }) => (arrived === 6) === ['adagrad', 'rmsprop', 'adam'].includes(racer)) &&
      near('adam').slowest < near('rmsprop').slowest &&
      near('adam').slowest < near('adagrad').slowest,
  },
  ...roundingClaims,
  ...noiseClaims,

  // Nobody everywhere
  'place-winners': {
    value: new Set(placeRows.map(({ order }) => order[0])).size,
    holds: () =>
      equal(
        placeRows.map(({ order }) => order[0]),
        ['sgd', 'adagrad', 'nag', 'nag', 'momentum'],
      ) && placeRows.every(({ order }) => order[0] !== 'adam' && order[5] !== 'adam'),
  },
  'rosenbrock-adam': { value: fromTheMiddle('adam'), holds: () => fromTheMiddle('adam') < fromTheMiddle('momentum') },
  'rosenbrock-momentum': { value: fromTheMiddle('momentum') },
  'adagrad-straight': { value: placeRows[1].scores.adagrad, digits: 0 },
  'adagrad-turned': { value: placeRows[2].scores.adagrad, digits: 0 },
  'nag-straight': { value: placeRows[1].scores.nag, digits: 0 },
  'nag-turned': { value: placeRows[2].scores.nag, digits: 0, holds: () => turningChangesNothing('nag') },

  // Exercises
  'bowl-sgd': { value: inBowl('sgd'), holds: () => inBowl('sgd') === 1 },
  'bowl-momentum': { value: inBowl('momentum') },
  'bowl-momentum-0': {
    value: inBowl('momentum', { momentum: 0 }),
    holds: () => inBowl('momentum', { momentum: 0 }) === 1,
  },
  'adam-shipped-loss': {
    value: adamAsShipped.loss,
    digits: 1,
    holds: () => adamAsShipped.outcome.kind === 'underway',
  },
} satisfies Record<string, CheckedClaim>;
