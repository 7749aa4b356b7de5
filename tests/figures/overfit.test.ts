import { expect, test } from 'vitest';
import { curves } from '../../src/figures/sketches/overfit/curves.ts';
import { type RemedyId, recipe, remedies } from '../../src/figures/sketches/overfit/record.ts';
import { overfit } from '../../src/figures/sketches/overfit/sketch.ts';
import { runs, tier } from '../tier.ts';
import { trainWith } from './overfit-record.ts';

// Each takes seconds: of all of them the short tier trains the one with most dropout, for its first epochs.
const tried: readonly RemedyId[] = tier === 'full' ? (Object.keys(remedies) as RemedyId[]) : ['dropout-50'];
const epochs = runs(recipe.epochs / 5, recipe.epochs);

test.each(tried)('the record of overfitting is a training by the core: %s', { timeout: 120_000 }, (id) => {
  const found = trainWith(id, recipe.seed, epochs);
  expect(found).toHaveLength(epochs);
  const thousandths = (of: (one: (typeof found)[number]) => number) => found.map((one) => Math.round(1000 * of(one)));
  const first = (all: readonly number[]) => all.slice(0, epochs);
  const { loss, accuracy, validationLoss, validationAccuracy } = curves[id];
  expect({
    loss: thousandths(({ loss }) => loss),
    accuracy: thousandths(({ accuracy }) => accuracy),
    validationLoss: thousandths(({ validationLoss }) => validationLoss),
    validationAccuracy: thousandths(({ validationAccuracy }) => validationAccuracy),
  }).toEqual({
    loss: first(loss),
    accuracy: first(accuracy),
    validationLoss: first(validationLoss),
    validationAccuracy: first(validationAccuracy),
  });
});

test('has an epoch for every number, and accuracies that are shares', () => {
  for (const own of Object.values(curves))
    for (const values of Object.values(own) as number[][]) expect(values).toHaveLength(recipe.epochs);
  for (const { accuracy, validationAccuracy } of Object.values(curves))
    for (const one of [...accuracy, ...validationAccuracy]) expect(one >= 0 && one <= 1000).toBe(true);
});

test('knows where it would have been best to stop', () => {
  for (const remedy of Object.keys(remedies) as RemedyId[]) {
    const { best } = overfit.measures({ epoch: 1, remedy });
    expect(overfit.measures({ epoch: best as number, remedy }).times).toBe(1);
    expect(overfit.measures({ epoch: best as number, remedy }).validationLoss).toBe(
      Math.min(...curves[remedy].validationLoss) / 1000,
    );
  }
});
