import type { CheckedClaim } from './claim.ts';
import { endsAt, errorOfDifference, fewSeeds, manySeeds, updates } from './noise.ts';
import { grid, mean, type Racer, racers } from './race.ts';
import { batchSize, fewSeedsRows, manySeedsRows } from './tables.ts';

type Rows = typeof fewSeedsRows;

const of = (rows: Rows, racer: Racer) => rows.find((row) => row.racer === racer)!;
const few = (racer: Racer) => of(fewSeedsRows, racer);
const many = (racer: Racer) => of(manySeedsRows, racer);

const spread = (rows: Rows) => {
  const means = rows.map(({ mean }) => mean);
  return Math.max(...means) / Math.min(...means);
};
const order = (rows: Rows) =>
  [...rows]
    .sort((a, b) => a.mean - b.mean)
    .map(({ racer }) => racer)
    .join();

const fewLead = few('momentum').mean - few('nag').mean;
const manyLead = many('momentum').mean - many('nag').mean;
const fewLeadError = errorOfDifference(fewSeeds, 'momentum', 'nag');
const manyLeadError = errorOfDifference(manySeeds, 'momentum', 'nag');
const manyTieError = errorOfDifference(manySeeds, 'adam', 'adagrad');
/** Adam on the many seeds, with the learning rate that it got from the few. */
const mistuned = mean(endsAt('adam', few('adam').rate, manySeeds.racing));

/** The numbers of the race with noise. */
export const noiseClaims = {
  'batch-size': { value: batchSize },
  updates: { value: updates },
  'few-tuning': { value: fewSeeds.tuning.length },
  'few-racing': {
    value: fewSeeds.racing.length,
    holds: () =>
      [fewSeeds, manySeeds].every(({ tuning, racing }) => !racing.some((seed) => tuning.includes(seed))) &&
      [...fewSeedsRows, ...manySeedsRows].every(({ rate }) => rate > grid[0] && rate < grid[grid.length - 1]),
  },
  'few-wins-nag': {
    value: few('nag').wins,
    holds: () =>
      fewSeeds.winners[0] === 'momentum' &&
      new Set(fewSeeds.winners).size === racers.length &&
      fewSeedsRows.every(({ racer, wins }) => racer === 'nag' || wins < few('nag').wins),
  },
  'few-spread': {
    value: spread(fewSeedsRows),
    digits: 1,
    holds: () => order(fewSeedsRows) === 'nag,momentum,sgd,adagrad,rmsprop,adam',
  },
  'many-seeds': { value: manySeeds.racing.length, holds: () => manySeeds.tuning.length === manySeeds.racing.length },
  'many-spread': {
    value: spread(manySeedsRows),
    digits: 1,
    holds: () => order(manySeedsRows) === 'nag,momentum,adagrad,adam,sgd,rmsprop',
  },
  'many-wins-nag': {
    value: many('nag').share,
    digits: 0,
    holds: () => many('nag').wins < many('momentum').wins,
  },
  'same-rate-nag': { value: many('nag').rate, holds: () => few('nag').rate === many('nag').rate },
  'few-mean-nag': {
    value: few('nag').mean,
    digits: 3,
    holds: () => many('nag').mean - few('nag').mean > 2 * few('nag').error,
  },
  'many-mean-nag': { value: many('nag').mean, digits: 3 },
  'few-lead': { value: fewLead, digits: 3, holds: () => fewLead > 0 },
  'few-lead-error': {
    value: fewLeadError,
    digits: 3,
    holds: () => fewLead > 1.9 * fewLeadError && fewLead < 2.3 * fewLeadError,
  },
  'few-rate-adam': {
    value: few('adam').rate,
    holds: () => racers.every((racer) => few(racer).error > 2 * many(racer).error),
  },
  'many-rate-adam': {
    value: many('adam').rate,
    // The tuning it was: with this rate Adam would not have come last on the few seeds, but third.
    holds: () => {
      const retuned = mean(endsAt('adam', many('adam').rate, fewSeeds.racing));
      return fewSeedsRows.filter(({ racer, mean }) => racer !== 'adam' && mean < retuned).length === 2;
    },
  },
  mistuned: {
    value: mistuned,
    digits: 2,
    holds: () => Math.abs(mistuned - few('adam').mean) < few('adam').error / 2 && mistuned > 1.7 * many('adam').mean,
  },
  'many-lead': {
    value: manyLead,
    digits: 3,
  },
  'many-lead-error': { value: manyLeadError, digits: 4, holds: () => manyLead > 8 * manyLeadError },
  'many-tie': {
    value: Math.abs(many('adam').mean - many('adagrad').mean),
    digits: 3,
    holds: () => Math.abs(many('adam').mean - many('adagrad').mean) < manyTieError / 2,
  },
  'many-tie-error': { value: manyTieError, digits: 3 },
} satisfies Record<string, CheckedClaim>;
