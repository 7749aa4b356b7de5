import { shuffledBatches } from '../../../src/core/data/batches.ts';
import { summaryOf } from '../../../src/core/network/summary.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { sketchValues } from '../../../src/lessons/sketch-values.ts';
import { bookClaims, held } from './claims-book.ts';
import { liveClaims } from './claims-live.ts';
import { crossing, passing } from './figures.ts';
import { common, fitted, fittedAtRandom, type Trained, trained } from './trained.ts';

const small = summaryOf([784, 100, 10], true);
const deep = summaryOf([784, 300, 200, 100, 10], true);
const digits = summaryOf([64, 32, 10], false);
const coursera = summaryOf([400, 25, 15, 1], false);
const rowOf = ({ rows }: typeof small, i: number) => rows.filter(({ layer }) => layer === 'Dense')[i].parameters;

const epoch = (n: number) => sketchValues('log', { epoch: n });
const first = epoch(1);
const numbersAt = (n: number) => {
  const of = epoch(n);
  return { loss: of('loss'), validationLoss: of('validationLoss'), lossAfter: of('lossAfter') };
};

const percent = (share: number) => 100 * share;
const low = ({ accuracies }: Trained) => percent(Math.min(...accuracies));
const high = ({ accuracies }: Trained) => percent(Math.max(...accuracies));
const rowClaims = (id: keyof typeof trained, holds?: () => boolean) => ({
  [`${id}-loss`]: { value: trained[id].loss, digits: 3, ...(holds && { holds }) },
  [`${id}-low`]: { value: low(trained[id]), digits: 1 },
  [`${id}-high`]: { value: high(trained[id]), digits: 1 },
});
const best = [
  trained['sgd-tuned'],
  trained['momentum-tuned'],
  trained['nag-tuned'],
  trained['adagrad-tuned'],
  trained['rmsprop-tuned'],
  trained['adam-tuned'],
];

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // Data
  held: { value: held, digits: 0, holds: () => held === 12_000 },
  training: { value: 60_000 - held, digits: 0 },
  pixels: { value: 28 * 28, digits: 0, holds: () => 28 * 28 === 784 },

  // Model
  'dense-1': { value: rowOf(small, 0), digits: 0, holds: () => rowOf(small, 0) === 784 * 100 + 100 },
  'dense-2': { value: rowOf(small, 1), digits: 0, holds: () => rowOf(small, 1) === 100 * 10 + 10 },
  total: { value: small.total, digits: 0, holds: () => small.total === 79_510 },
  'deep-1': { value: rowOf(deep, 0), digits: 0 },
  'deep-2': { value: rowOf(deep, 1), digits: 0 },
  'deep-3': { value: rowOf(deep, 2), digits: 0 },
  'deep-4': { value: rowOf(deep, 3), digits: 0 },
  'deep-total': { value: deep.total, digits: 0, holds: () => deep.total === 316_810 },

  // Fit
  updates: {
    value: shuffledBatches(48_000, 32, 1).perEpoch,
    digits: 0,
    holds: () => shuffledBatches(48_000, 32, 1).perEpoch === 1500,
  },
  'first-loss': { value: first('loss'), digits: 4, holds: () => first('loss') > first('validationLoss') },
  'first-val': { value: first('validationLoss'), digits: 4 },
  'first-after': { value: first('lossAfter'), digits: 4, holds: () => first('lossAfter') < first('validationLoss') },
  passing: {
    value: passing,
    digits: 0,
    holds: () => epoch(passing)('accuracy') > 0.9 && epoch(passing - 1)('accuracy') < 0.9,
  },
  'passing-after': {
    value: percent(epoch(passing - 1)('accuracyAfter')),
    digits: 1,
    holds: () => epoch(passing - 1)('accuracyAfter') > 0.9,
  },

  'before-crossing': {
    value: crossing - 1,
    digits: 0,
    holds: () =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].every((n) => {
        const { loss, validationLoss, lossAfter } = numbersAt(n);
        return loss > validationLoss && validationLoss > lossAfter;
      }) && epoch(crossing)('loss') < epoch(crossing)('validationLoss'),
  },

  // Evaluate
  'evaluate-batches': { value: Math.ceil(held / 32), digits: 0, holds: () => held / 32 === 375 },

  ...bookClaims,
  ...liveClaims,

  // Optimizers
  parameters: { value: digits.total, digits: 0, holds: () => digits.total === 2410 },
  seeds: { value: common.seeds.length, digits: 0 },
  ...rowClaims('sgd'),
  ...rowClaims('sgd-tuned', () => trained['sgd-tuned'].loss < trained.sgd.loss / 10),
  ...rowClaims('momentum-tuned'),
  ...rowClaims('nag-tuned'),
  ...rowClaims('adagrad', () => trained.adagrad.loss > 2),
  ...rowClaims('adagrad-tuned'),
  ...rowClaims('rmsprop'),
  ...rowClaims('rmsprop-tuned'),
  ...rowClaims('adam'),
  ...rowClaims('adam-tuned', () => Math.min(...best.map(high)) >= Math.max(...best.map(low)) - 0.1),
  ...rowClaims('muon-tuned', () => low(trained['muon-tuned']) > Math.max(...best.map(high))),

  // Code
  ...Object.fromEntries(
    fitted.flatMap(({ loss, validationLoss, accuracy }, i) => [
      [`code-loss-${i + 1}`, { value: loss, digits: 4 }],
      [`code-val-loss-${i + 1}`, { value: validationLoss, digits: 4 }],
      [`code-accuracy-${i + 1}`, { value: accuracy, digits: 4 }],
    ]),
  ),

  'code-random': { value: fittedAtRandom, digits: 4, holds: () => fittedAtRandom > fitted[2].accuracy + 0.05 },

  // Exercises
  'exercise-1': { value: rowOf(coursera, 0), digits: 0 },
  'exercise-2': { value: rowOf(coursera, 1), digits: 0 },
  'exercise-3': { value: rowOf(coursera, 2), digits: 0 },
  'exercise-total': {
    value: coursera.total,
    digits: 0,
    holds: () => coursera.total === 400 * 25 + 25 + 25 * 15 + 15 + 16,
  },
  'exercise-updates': {
    value: 100 * Math.ceil(1000 / 32),
    digits: 0,
    holds: () => shuffledBatches(1000, 32, 1).perEpoch === 32,
  },
} satisfies Record<string, Claim>;
