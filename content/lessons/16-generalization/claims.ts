import { summaryOf } from '../../../src/core/network/summary.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { sketchValues } from '../../../src/lessons/sketch-values.ts';
import { logs } from '../15-training/book.ts';
import { islandClaims } from './claims-islands.ts';
import { type Ends, seeds } from './trained.ts';

const line = sketchValues('fit', { degree: 1 });
const cubic = sketchValues('fit', { degree: 3 });
const supple = sketchValues('fit', { degree: 12 });
const many = sketchValues('fit', { degree: 12, count: 100 });
const few = sketchValues('fit', { degree: 1, count: 100 });
const decayed = sketchValues('fit', { degree: 12, decay: -2 });

const start = sketchValues('overfit', { epoch: 1 });
const bestEpoch = start('best');
const best = sketchValues('overfit', { epoch: bestEpoch });
const end = sketchValues('overfit', { epoch: 100 });
const [dropped, decay, data] = (['dropout-50', 'decay', 'data'] as const).map((remedy) =>
  sketchValues('overfit', { epoch: 100, remedy }),
);

const whole = sketchValues('dropout', { rate: 0.3, seed: 2, draws: 1000 });
const plain = sketchValues('dropout', { rate: 0.3, seed: 2, draws: 1000, scaling: 'no' });

// How far the loss on what is held back jumps in the log of the textbook's network, once the first two epochs are over.
const jump = Math.max(
  ...logs.rmsprop.flatMap((own) =>
    own.slice(3).map(({ validationLoss }, i) => Math.abs(validationLoss - own[i + 2].validationLoss)),
  ),
);

// A sum of five values, as the scripts take it: whole, and its mean over all masks without and with what makes up for the silenced.
const rate = 0.3;
const terms = [0.9, -0.4, 0.7, 0.3, -0.6].map((weight, i) => weight * Math.tanh((i + 1) / 3));
const sum = terms.reduce((all, one) => all + one, 0);
const overMasks = (factor: number) =>
  Array.from({ length: 2 ** terms.length }, (_, mask) => {
    const kept = terms.map((_, i) => (mask >> i) % 2 === 1);
    const probability = kept.reduce((all, one) => all * (one ? 1 - rate : rate), 1);
    return probability * terms.reduce((all, one, i) => all + (kept[i] ? factor * one : 0), 0);
  }).reduce((all, one) => all + one, 0);
const kept = 1 / (1 - rate);

const low = (all: readonly Ends[], of: (one: Ends) => number) => Math.min(...all.map(of));
const high = (all: readonly Ends[], of: (one: Ends) => number) => Math.max(...all.map(of));
const percent = (share: number) => 100 * share;
const model = summaryOf([784, 128, 0.2, 10], true);

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // A curve
  'line-training': { value: line('training'), digits: 2 },
  'line-validation': { value: line('validation'), digits: 2, holds: () => line('times') > 2 },
  'cubic-training': { value: cubic('training'), digits: 2 },
  'cubic-validation': { value: cubic('validation'), digits: 2, holds: () => cubic('best') === 3 },
  'supple-training': { value: supple('training'), digits: 3, holds: () => supple('training') < cubic('training') / 5 },
  'supple-validation': {
    value: Math.round(supple('validation') / 1000) * 1000,
    digits: 0,
    holds: () => supple('validation') > 10_000,
  },
  'many-validation': { value: many('validation'), digits: 2, holds: () => many('times') < 1.5 },
  'few-line': { value: few('validation'), digits: 2, holds: () => few('validation') > 4 * many('validation') },
  'decayed-validation': {
    value: decayed('validation'),
    digits: 2,
    holds: () => decayed('validation') < cubic('validation'),
  },

  // A training
  'best-epoch': { value: bestEpoch, digits: 0, holds: () => best('times') === 1 },
  'best-loss': { value: best('validationLoss'), digits: 3 },
  'best-accuracy': { value: percent(best('validationAccuracy')), digits: 1 },
  'end-loss': { value: end('validationLoss'), digits: 3, holds: () => end('times') > 1.4 },
  'end-accuracy': {
    value: percent(end('validationAccuracy')),
    digits: 1,
    holds: () => end('validationAccuracy') >= best('validationAccuracy'),
  },
  'end-training': { value: end('loss'), digits: 3, holds: () => end('loss') < 0.05 },
  'end-training-accuracy': { value: percent(end('accuracy')), digits: 1, holds: () => end('accuracy') > 0.98 },
  'seeds-low': { value: low(seeds.none, (one) => one.best), digits: 0 },
  'seeds-high': { value: high(seeds.none, (one) => one.best), digits: 0 },
  'seeds-last-low': { value: low(seeds.none, (one) => one.last), digits: 2 },
  'seeds-last-high': { value: high(seeds.none, (one) => one.last), digits: 2 },
  'seeds-gain': {
    value: 3,
    digits: 0,
    holds: () => seeds.none.every((one) => one.accuracyLast > one.accuracyThere && one.last > 1.3 * one.lowest),
  },

  ...islandClaims,
  jump: { value: jump, digits: 3, holds: () => jump > 0.03 },

  // Dropout
  'dropout-whole': { value: whole('whole'), digits: 3 },
  'dropout-mean': {
    value: whole('mean'),
    digits: 3,
    holds: () => Math.abs(whole('mean') - whole('whole')) < 3 * whole('error'),
  },
  'dropout-error': { value: whole('error'), digits: 3 },
  'dropout-plain': {
    value: plain('mean'),
    digits: 3,
    holds: () => Math.abs(plain('mean') - 0.7 * plain('whole')) < 3 * plain('error'),
  },
  'dropout-best': { value: dropped('best'), digits: 0, holds: () => dropped('best') > bestEpoch },
  'dropped-end': {
    value: dropped('validationLoss'),
    digits: 3,
    holds: () => dropped('validationLoss') < end('validationLoss'),
  },
  'dropped-last-low': { value: low(seeds['dropout-50'], (one) => one.last), digits: 2 },
  'dropped-last-high': {
    value: high(seeds['dropout-50'], (one) => one.last),
    digits: 2,
    holds: () => high(seeds['dropout-50'], (one) => one.last) < low(seeds.none, (one) => one.last),
  },
  'dropped-accuracy-low': { value: percent(low(seeds['dropout-50'], (one) => one.accuracyLast)), digits: 1 },
  'dropped-accuracy-high': { value: percent(high(seeds['dropout-50'], (one) => one.accuracyLast)), digits: 1 },
  'none-accuracy-low': { value: percent(low(seeds.none, (one) => one.accuracyLast)), digits: 1 },
  'none-accuracy-high': { value: percent(high(seeds.none, (one) => one.accuracyLast)), digits: 1 },

  // Remedies
  'remedy-none': { value: end('validationLoss'), digits: 3 },
  'remedy-none-accuracy': { value: percent(end('validationAccuracy')), digits: 1 },
  'remedy-dropout': { value: dropped('validationLoss'), digits: 3 },
  'remedy-dropout-accuracy': { value: percent(dropped('validationAccuracy')), digits: 1 },
  'remedy-decay': { value: decay('validationLoss'), digits: 3, holds: () => decay('last') < 1.1 },
  'remedy-decay-accuracy': { value: percent(decay('validationAccuracy')), digits: 1 },
  'remedy-data': { value: data('validationLoss'), digits: 3 },
  'remedy-data-accuracy': {
    value: percent(data('validationAccuracy')),
    digits: 1,
    holds: () => data('validationAccuracy') > end('validationAccuracy') + 0.04 && data('times') > 1.3,
  },
  'remedy-stop': { value: best('validationLoss'), digits: 3 },
  'remedy-stop-accuracy': { value: percent(best('validationAccuracy')), digits: 1 },

  // In code
  'dense-1': { value: model.rows[1].parameters, digits: 0, holds: () => model.rows[1].parameters === 784 * 128 + 128 },
  'dense-2': { value: model.rows[3].parameters, digits: 0, holds: () => model.rows[2].parameters === 0 },
  total: { value: model.total, digits: 0, holds: () => model.total === 101_770 },

  'code-whole': { value: sum, digits: 4 },
  'code-plain': { value: overMasks(1), digits: 4, holds: () => Math.abs(overMasks(1) - (1 - rate) * sum) < 1e-12 },
  'code-scaled': { value: overMasks(kept), digits: 4, holds: () => Math.abs(overMasks(kept) - sum) < 1e-12 },
  'code-out': { value: 0, digits: 4 },
  'code-kept': { value: kept, digits: 4 },

  // Exercises
  'exercise-kept': { value: 1 / (1 - 0.2), digits: 2 },
  'exercise-all': { value: 0.5 ** 10, digits: 4, holds: () => 0.5 ** 10 * 1024 === 1 },
} satisfies Record<string, Claim>;
