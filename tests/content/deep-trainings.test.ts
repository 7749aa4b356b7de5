import { expect, test } from 'vitest';
import { common, type Trained, trained } from '../../content/lessons/14-activations/trained.ts';
import { figures } from '../../content/lessons/15-training/figures.ts';
import * as optimizers from '../../content/lessons/15-training/trained.ts';
import { trainingsOf } from '../../src/lessons/network-values.ts';
import { runs, tier } from '../tier.ts';
import { trainedOn } from './deep-training.ts';
import { fitInOrder } from './fit-in-order.ts';

// A training takes a third of a second, and there are 94: the short tier repeats every seventh row with its first seed.
const tried = <Row>(rows: Readonly<Record<string, Row>>): [string, Row][] =>
  Object.entries(rows).filter((_, i) => tier === 'full' || i % 7 === 0);

test.each(tried<Trained>(trained))('of lesson 14 come out as they are kept: %s', (_, one) => {
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
  const own = seeds.slice(0, runs(1, seeds.length));
  const found = own.map((seed) => trainedOn({ ...how, seed }).accuracy);
  expect(found.map((share) => Number(share.toFixed(4)))).toEqual(accuracies.slice(0, own.length));
});

test.each(tried<optimizers.Trained>(optimizers.trained))('of lesson 15 come out as they are kept: %s', (_, one) => {
  const { optimizer, rate, loss, accuracies } = one;
  const { epochs, hidden, seeds } = optimizers.common;
  const how = { activation: 'relu', hidden: [hidden], initialization: { scheme: 'he-normal' as const }, epochs };
  const own = seeds.slice(0, runs(1, seeds.length));
  const found = own.map((seed) => trainedOn({ ...how, optimizer, rate, seed }));
  expect(found.map(({ accuracy }) => Number(accuracy.toFixed(4)))).toEqual(accuracies.slice(0, own.length));
  if (tier === 'full')
    expect(Number((found.reduce((sum, each) => sum + each.loss, 0) / seeds.length).toFixed(4))).toBe(loss);
});

test('what the scripts of lesson 15 print is what the core computes', () => {
  const short = (value: number) => Number(value.toFixed(4));
  const found = fitInOrder(optimizers.fitted.length).map(({ loss, validationLoss, accuracy }) => ({
    ...{ loss: short(loss), validationLoss: short(validationLoss), accuracy: short(accuracy) },
  }));
  expect(found).toEqual(optimizers.fitted);
  const how = { activation: 'relu', hidden: [32], initialization: { scheme: 'he-normal' as const } };
  const { accuracy } = trainedOn({ ...how, optimizer: 'sgd', rate: 0.3, epochs: found.length, seed: 1 });
  expect(short(accuracy)).toBe(optimizers.fittedAtRandom);
});

test('the seeds of the small network of lesson 15 come out as they are kept', () => {
  const { adam, rmsprop } = optimizers.coin;
  for (let seed = 1; seed <= runs(4, adam.length); seed++) {
    const found = trainingsOf({ ...figures.coin.experiment, seed }).map(({ records }) => {
      const { accuracy = Number.NaN, loss } = records.at(-1)!.validation!;
      return [Math.round(40 * accuracy), Number(loss.toFixed(4))];
    });
    expect(found).toEqual([adam[seed - 1], rmsprop[seed - 1]]);
  }
});
