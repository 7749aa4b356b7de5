import { expect, test } from 'vitest';
import { common, type Trained, trained } from '../../content/lessons/14-activations/trained.ts';
import * as optimizers from '../../content/lessons/15-training/trained.ts';
import { trainedOn } from './deep-training.ts';

test.each(Object.entries<Trained>(trained))('of lesson 14 come out as they are kept: %s', (_, one) => {
  const { activation, hidden, initialization, optimizer, rate, accuracies } = one;
  const { epochs, width, seeds } = common;
  const how = {
    activation,
    hidden: Array.from({ length: hidden }, () => width),
    initialization,
    optimizer,
    rate,
    epochs,
  };
  const found = seeds.map((seed) => trainedOn({ ...how, seed }).accuracy);
  expect(found.map((share) => Number(share.toFixed(4)))).toEqual(accuracies);
});

test.each(
  Object.entries<optimizers.Trained>(optimizers.trained),
)('of lesson 15 come out as they are kept: %s', (_, one) => {
  const { optimizer, rate, loss, accuracies } = one;
  const { epochs, hidden, seeds } = optimizers.common;
  const how = { activation: 'relu', hidden: [hidden], initialization: { scheme: 'he-normal' as const }, epochs };
  const found = seeds.map((seed) => trainedOn({ ...how, optimizer, rate, seed }));
  expect(found.map(({ accuracy }) => Number(accuracy.toFixed(4)))).toEqual(accuracies);
  expect(Number((found.reduce((sum, each) => sum + each.loss, 0) / seeds.length).toFixed(4))).toBe(loss);
});
