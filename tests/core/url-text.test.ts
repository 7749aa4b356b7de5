import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, unescapeText } from '../../src/core/reading/url-text.ts';
import { runs as tries } from '../tier.ts';

test('text comes back from a link as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeText(text);
      expect(escaped).toMatch(/^[A-Za-z0-9_.-]*$/);
      expect(unescapeText(escaped)).toBe(text);
      expect(decodeURIComponent(encodeURIComponent(escaped))).toBe(escaped);
    }),
    { numRuns: tries(500, 20_000) },
  );
});

test.each([
  ['x^2 - y', 'x_5E2_20-_20y'],
  ['a_b', 'a_5Fb'],
  ['곡면', '_uACE1_uBA74'],
])('%s is written %s', (text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

test.each(['_', '_G1', '_u12', '%5F', 'x_'])('what is no escape stays: %s', (text) => {
  expect(unescapeText(text)).toBe(text);
});
