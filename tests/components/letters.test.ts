import { expect, test } from 'vitest';
import { letters } from '../../src/components/reference/letters.ts';

test.each([
  ['z', '<var>z</var>'],
  ['a_1', '<var>a</var><sub>1</sub>'],
  ['δ^{(10)}', '<var>δ</var><sup>(10)</sup>'],
  ['∂L/∂w_2', '∂<var>L</var>/∂<var>w</var><sub>2</sub>'],
  ['z_1, z_2', '<var>z</var><sub>1</sub>, <var>z</var><sub>2</sub>'],
])('%s becomes markup', (text, markup) => {
  expect(letters(text)).toBe(markup);
});
