import { expect, test } from 'vitest';
import { curves } from '../../src/figures/sketches/overfit/curves.ts';
import { type RemedyId, recipe, remedies } from '../../src/figures/sketches/overfit/record.ts';
import { overfit } from '../../src/figures/sketches/overfit/sketch.ts';
import { tier } from '../tier.ts';
import { trainWith } from './overfit-record.ts';

// Each takes seconds: of all of them the short tier trains the one with most dropout.
const tried: readonly RemedyId[] = tier === 'full' ? (Object.keys(remedies) as RemedyId[]) : ['dropout-50'];

test.each(tried)('the record of overfitting is a training by the core: %s', { timeout: 120_000 }, (id) => {
  const found = trainWith(id);
  const thousandths = (of: (one: (typeof found)[number]) => number) => found.map((one) => Math.round(1000 * of(one)));
  expect({
    loss: thousandths(({ loss }) => loss),
    accuracy: thousandths(({ accuracy }) => accuracy),
    validationLoss: thousandths(({ validationLoss }) => validationLoss),
    validationAccuracy: thousandths(({ validationAccuracy }) => validationAccuracy),
  }).toEqual(curves[id]);
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
