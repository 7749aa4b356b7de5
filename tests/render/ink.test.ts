import { expect, test } from 'vitest';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { hues, inkOf } from '../../src/render/ink.ts';
import { read } from '../structure/files.ts';

test('every optimizer has ink, and nothing else has', () => {
  for (const { id } of optimizers) expect(inkOf(id).hue).toBeLessThan(hues);
  expect(() => inkOf('nonesuch')).toThrow('nonesuch');
});

test('there is a colour for every hue, for lines and for words, and none that is not used', () => {
  const named = [...read('src/styles/tokens.css').matchAll(/--(hue|hue-text)-(\d+):/g)].map(([, kind, n]) => kind + n);
  const expected = ['hue', 'hue-text'].flatMap((kind) => Array.from({ length: hues }, (_, n) => kind + n));
  expect(named.sort()).toEqual(expected.sort());
});
