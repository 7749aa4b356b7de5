import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  clearProgress,
  keepProgress,
  parseProgress,
  progressKey,
  readProgress,
} from '../../src/components/progress.ts';
import { read } from '../structure/files.ts';
import { runs } from '../tier.ts';

/** A storage that keeps, as a browser's. */
function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('what is kept of the reading', () => {
  test('is what was kept, each once, until it is forgotten', () => {
    vi.stubGlobal('localStorage', memory());
    expect(readProgress()).toEqual([]);
    for (const entry of ['loss', 'loss#outlier', 'loss']) keepProgress(entry);
    expect(readProgress()).toEqual(['loss', 'loss#outlier']);
    clearProgress();
    expect(readProgress()).toEqual([]);
  });

  test('is nothing where the browser refuses, and nothing breaks', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    keepProgress('loss');
    clearProgress();
    expect(readProgress()).toEqual([]);
  });

  test.each([
    ['no text', null],
    ['no JSON', '{'],
    ['no list', '{"loss":true}'],
    ['null', 'null'],
    ['what are no entries', '[1,null,["loss"],"","LOSS","loss#","a#b#c","<img>","a b",{"toString":"loss"}]'],
  ])('takes nothing out of %s', (_, text) => {
    expect(parseProgress(text)).toEqual([]);
  });

  test('takes what it can out of any stored text, and never too much', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.string()).map((all) => JSON.stringify(all)),
        ),
        (text) => {
          const entries = parseProgress(text);
          return entries.length <= 500 && entries.every((entry) => /^[a-z\d#-]+$/.test(entry));
        },
      ),
      { numRuns: runs(200, 20_000) },
    );
    const many = Array.from({ length: 2000 }, (_, i) => `lesson-${i}`);
    expect(parseProgress(JSON.stringify(many))).toHaveLength(500);
  });

  test('is looked for under its key before anything of it is loaded', () => {
    expect(progressKey).toBe('downhill-progress');
    expect(read('src/components/lesson-loader.ts')).toContain(`localStorage['${progressKey}']`);
  });
});
