import { expect, test } from 'vitest';
import { hues, inked, inkOf } from '../../src/render/ink.ts';
import { read } from '../structure/files.ts';

test('ink is given once to each, and never to what has no place in the list', () => {
  expect(new Set(inked).size).toBe(inked.length);
  expect(() => inkOf('nonesuch')).toThrow('No ink for nonesuch in src/render/ink.ts');
});

test('each of the first has a hue of its own', () => {
  expect(inked.slice(0, hues).map((id) => inkOf(id).hue)).toEqual(Array.from({ length: hues }, (_, n) => n));
});

test('there is a colour for every hue, for lines and for words, and none that is not used', () => {
  const named = [...read('src/styles/tokens.css').matchAll(/--(hue|hue-text)-(\d+):/g)].map(([, kind, n]) => kind + n);
  const expected = ['hue', 'hue-text'].flatMap((kind) => Array.from({ length: hues }, (_, n) => kind + n));
  expect(named.sort()).toEqual(expected.sort());
});
