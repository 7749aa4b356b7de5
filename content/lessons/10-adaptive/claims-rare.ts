import type { Claim } from '../../../src/lessons/claim.ts';
import { figures } from './figures.ts';
import { rareWord } from './rare-word.ts';
import { runsOf } from './runs.ts';

const { experiment } = figures.rare;
const [rareSgd, rareAdagrad] = runsOf(experiment);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const ratings = rareWord.filter(([word]) => word === 0).map(([, rating]) => rating);
const bestB = sum(ratings) / ratings.length;
/** Of learning rates that double from one to the next, the one with the lowest mean loss after 200 steps over thirty seeds. */
const rareRate = (optimizer: string, rates: readonly number[]) => {
  const meanEnd = (learningRate: number) => {
    const runs = [{ optimizer, form: 'pytorch' as const, settings: { learningRate } }];
    return sum(Array.from({ length: 30 }, (_, seed) => runsOf({ ...experiment, runs, seed: seed + 1 })[0].loss(200)));
  };
  const ends = rates.map(meanEnd);
  const best = ends.indexOf(Math.min(...ends));
  if (best === 0 || best === rates.length - 1)
    throw new Error(`The best rate of ${optimizer} lies at the end of the list`);
  return rates[best];
};
const rareRates = {
  sgd: rareRate('sgd', [0.01, 0.02, 0.04, 0.08, 0.16, 0.32]),
  adagrad: rareRate('adagrad', [0.125, 0.25, 0.5, 1, 2, 4]),
};
const [chosenSgd, chosenAdagrad] = experiment.runs.map(({ settings }) => settings.learningRate);
/** The steps of the first epoch. */
const first = Array.from({ length: 20 }, (_, k) => k);
const rareRoots = rareAdagrad.state(200).s.map(Math.sqrt);

/** The numbers of the features that are rare. */
export const rareClaims = {
  'best-b': { value: bestB, digits: 2 },
  'best-w': { value: 5 - bestB, digits: 2 },
  'rare-sgd-rate': { value: rareRates.sgd, holds: () => chosenSgd === rareRates.sgd },
  'rare-adagrad-rate': { value: rareRates.adagrad, holds: () => chosenAdagrad === rareRates.adagrad },
  'rare-sgd-20': { value: rareSgd.at(20)[0], digits: 2, holds: () => rareSgd.at(20)[1] > 1.5 },
  'rare-adagrad-20': {
    value: rareAdagrad.at(20)[0],
    digits: 2,
    holds: () =>
      Math.abs(rareAdagrad.at(20)[0] - 1) < 1e-6 &&
      // One update in twenty moves w, and it is the first of those that goes the whole η.
      first.filter((k) => rareAdagrad.at(k + 1)[0] !== rareAdagrad.at(k)[0]).length === 1,
  },
  'rare-rate-b': { value: chosenAdagrad / rareRoots[1], digits: 3 },
  'rare-rate-w': { value: chosenAdagrad / rareRoots[0], digits: 3, holds: () => rareRoots[1] > rareRoots[0] },
  'rare-sgd-200': { value: rareSgd.at(200)[0], digits: 2, holds: () => rareSgd.at(200)[0] < rareAdagrad.at(200)[0] },
  'rare-adagrad-200': {
    value: rareAdagrad.at(200)[0],
    digits: 2,
    holds: () => Math.abs(5 - bestB - rareAdagrad.at(200)[0]) < (5 - bestB - rareSgd.at(200)[0]) / 2,
  },
} satisfies Record<string, Claim>;
