import { expect, test } from 'vitest';
import { common, type Trained, trained } from '../../content/lessons/14-activations/trained.ts';
import { validationAccuracy } from './deep-training.ts';

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
  const found = seeds.map((seed) => validationAccuracy({ ...how, seed }));
  expect(found.map((share) => Number(share.toFixed(4)))).toEqual(accuracies);
});
