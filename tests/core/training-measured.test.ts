import { expect, test } from 'vitest';
import type { Examples, Network } from '../../src/core/network/index.ts';
import type { TrainingPlan } from '../../src/core/training/index.ts';
import { trainers } from '../../src/core/training/trainers.ts';
import { rings } from './rings-network.ts';
import { partOf, ringsPlan, runOf, train } from './training-plans.ts';

/* Records of a batch of everything come from the gradients of the training itself, as long as nothing is drawn. */

const network: Network = {
  inputs: 2,
  layers: [
    { width: 3, activation: { id: 'tanh' } },
    { width: 1, activation: { id: 'linear' } },
  ],
  loss: { id: 'bce' },
};

const planOf = (id: string, examples: Examples, updates: number): TrainingPlan => ({
  ...{ ...ringsPlan, network, updates, batchSize: 50, recordEvery: 1, checkpointEvery: 1000 },
  examples: { training: examples, test: partOf(rings, 0, 50) },
  runs: [runOf(id, {}, { clip: { by: 'norm', at: 0.5 } })],
});

test.each(
  trainers.map(({ id }) => [id]),
)('under %s they are what a look at the same examples says, bit for bit', (id) => {
  const last = id === 'newton' ? 3 : 6;
  const { records } = train(planOf(id, partOf(rings, 0, 50), last)).runs[0];
  expect(records.map(({ step }) => step)).toEqual(Array.from({ length: last + 1 }, (_, k) => k));
  for (let updates = 1; updates <= last; updates++)
    expect(train(planOf(id, partOf(rings, 0, 50), updates)).runs[0].test).toEqual(records[updates].training);
});

test('they ask for no example that the updates do not ask for, unless the optimizer looks ahead', () => {
  const looks = (id: string, updates: number, recordEvery: number) => {
    let all = 0;
    const own = partOf(rings, 0, 50);
    const counted: Examples = {
      ...own,
      get inputs() {
        all++;
        return own.inputs;
      },
    };
    train({ ...planOf(id, counted, updates), recordEvery });
    return all;
  };
  // Two blocks of examples for an update, and for the record at the end.
  expect(looks('adam', 20, 1)).toBe(looks('adam', 20, 20));
  expect(looks('adam', 21, 1) - looks('adam', 20, 1)).toBe(2);
  expect(looks('nag', 21, 1) - looks('nag', 20, 1)).toBe(4);
});
