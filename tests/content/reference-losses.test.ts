import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lossNumbers } from '../../src/components/reference/loss-numbers.ts';
import { findLoss, msle } from '../../src/core/losses/index.ts';
import { inProject } from '../../src/tooling/project.ts';
import { read } from '../structure/files.ts';

const noted = readdirSync(inProject('content/reference/losses'));
const textOf = (id: string, locale: string) => read(`content/reference/losses/${id}/${locale}.mdx`);

describe.each(noted)('the note on %s', (id) => {
  test('is on a loss, and prints the same numbers and formulas in both languages', () => {
    expect(findLoss(id)).toBeDefined();
    for (const what of [/<LossNumber[^>]+>/g, /\]\([^)]+\)/g])
      expect(textOf(id, 'ko').match(what)).toEqual(textOf(id, 'en').match(what));
    const formulas = (text: string) => [...new Set(text.match(/\$[^$]+\$/g))].sort();
    expect(formulas(textOf(id, 'ko'))).toEqual(formulas(textOf(id, 'en')));
  });
});

test('every number of the notes is printed', () => {
  const texts = noted.map((id) => textOf(id, 'en')).join('');
  const printed = [...texts.matchAll(/<LossNumber id="([^"]+)"/g)].map(([, id]) => id);
  expect(printed.sort()).toEqual(Object.keys(lossNumbers).sort());
});

test('the MSLE punishes too little harder, sees ratios, and bends downwards from where its note says', () => {
  const { 'msle-10-20': small, 'msle-100-200': large, 'msle-under': under, 'msle-over': over } = lossNumbers;
  expect(under).toBeGreaterThan(over);
  expect(Math.abs(large - small)).toBeLessThan(0.1);
  const bend = (at: number) => msle.value(at + 0.01, 1) - 2 * msle.value(at, 1) + msle.value(at - 0.01, 1);
  expect(bend(lossNumbers['msle-inflection'] - 0.2)).toBeGreaterThan(0);
  expect(bend(lossNumbers['msle-inflection'] + 0.2)).toBeLessThan(0);
});

test('the log-cosh is close to what its note says, for small residuals and for large ones', () => {
  expect(Math.abs(lossNumbers['log-cosh-0.1'] - 0.1 ** 2 / 2)).toBeLessThan(1e-5);
  expect(Math.abs(lossNumbers['log-cosh-10'] - (10 - Math.LN2))).toBeLessThan(1e-8);
});
