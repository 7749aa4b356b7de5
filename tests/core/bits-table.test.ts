import { expect, test } from 'vitest';
import { activationIds } from '../../src/core/grounds/network/names.ts';
import expected from './bits-table.json' with { type: 'json' };
import { computeBits } from './bits-table.ts';

test('small trainings over all activations, losses, optimizers, schedules and sets end with these very bits', async () => {
  expect(await computeBits()).toEqual(expected);
});

test('nothing in the table is the same by not having had an effect', () => {
  for (const [what, bits] of Object.entries(expected))
    expect(new Set(Object.values(bits)).size, what).toBe(Object.keys(bits).length);
  expect(Object.keys(expected.activations)).toEqual(expect.arrayContaining([...activationIds]));
});
