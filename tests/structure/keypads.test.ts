import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './files.ts';

/** Files whose numbers are never negative and never so small that one writes 1e-8: the share that dropout takes. */
const plain = ['src/figures/play-network/network-part.ts'];

test('a field for numbers that may be negative or tiny asks for no keypad without minus and e', () => {
  const asking = globSync('src/**/*.{ts,astro}').filter((file) => read(file).includes('inputmode="decimal"'));
  expect(asking.toSorted()).toEqual(plain);
});
