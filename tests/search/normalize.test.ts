import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize, trace } from '../../src/search/normalize.ts';
import { runs } from '../tier.ts';

describe('the form in which texts are compared', () => {
  test('resolves what looks or is written differently', () => {
    expect(normalize('  RMSprop / Adam! ')).toBe('rmsprop adam');
    expect(normalize('β₁')).toBe('β1');
    expect(normalize('Rényi')).toBe('renyi');
    expect(normalize('ŷ')).toBe('y');
    expect(normalize('경사')).toBe('경사'.normalize('NFD'));
    expect(normalize('경사'.normalize('NFD'))).toBe(normalize('경사'));
  });

  test('keeps a power apart from an index, and a decimal point from a full stop', () => {
    expect(normalize('β²')).not.toBe(normalize('β₂'));
    expect(normalize('0.9. torch.optim')).toBe('0.9 torch optim');
  });

  test('makes a lone consonant the beginning of a syllable', () => {
    expect(normalize('경사하').startsWith(normalize('경사ㅎ'))).toBe(true);
  });

  test('is the same character by character, and knows where each came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const traced = trace(text);
        expect(traced.sources).toHaveLength(traced.text.length);
        for (const source of traced.sources) expect(source).toBeLessThan(text.length);
      }),
      { numRuns: runs(200, 5000) },
    );
    for (const text of ['경사하강법(gradient descent)의 η₁ = 0.1, x²−1.', 'β² · β₂', '“ML”—1e-3'])
      expect(trace(text).text.trim()).toBe(normalize(text));
  });
});
