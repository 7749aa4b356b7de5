import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepGuess, parseGuesses, readGuesses } from '../../src/components/predict/kept.ts';
import { clearProgress } from '../../src/components/progress.ts';
import { runs } from '../tier.ts';

/** A storage that keeps, as a browser's. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('what is kept of guesses', () => {
  test('is what was kept, lesson by lesson, until it is taken back or forgotten', () => {
    vi.stubGlobal('localStorage', memory());
    keepGuess('loss', 'end', { guess: [1, 2], truth: [1.5, 2] });
    keepGuess('loss', 'kind', { guess: 'left', truth: 'arrived' });
    keepGuess('adam', 'step', { guess: 3, truth: 4 });
    expect(readGuesses('loss')).toEqual({
      end: { guess: [1, 2], truth: [1.5, 2] },
      kind: { guess: 'left', truth: 'arrived' },
    });
    keepGuess('loss', 'end', null);
    expect(Object.keys(readGuesses('loss'))).toEqual(['kind']);
    clearProgress();
    expect([readGuesses('loss'), readGuesses('adam')]).toEqual([{}, {}]);
  });

  test('is nothing where the browser refuses, and nothing breaks', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    keepGuess('loss', 'end', { guess: 1, truth: 2 });
    expect(readGuesses('loss')).toEqual({});
  });

  test.each([
    null,
    '{',
    'null',
    '[["a",1]]',
    '{"a":1,"b":[1],"c":[1,null],"d":["<b>",1],"E":[1,2],"f":[[],[1]],"g":[[1,2,3],1],"h":[1e999,1],"__proto__":[1,2]}',
  ])('takes nothing out of %s', (text) => {
    expect(parseGuesses(text)).toEqual({});
  });

  test('takes what it can out of any stored text, and never too much', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(fc.string(), fc.anything()).map((all) => JSON.stringify(all)),
    );
    fc.assert(
      fc.property(any, (text) => {
        const kept = parseGuesses(text);
        return Object.keys(kept).every((id) => /^[a-z\d-]+$/.test(id));
      }),
      { numRuns: runs(200, 20_000) },
    );
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`p-${i}`, [i, i]]));
    expect(Object.keys(parseGuesses(JSON.stringify(many)))).toHaveLength(50);
  });
});
