import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  clearProgress,
  keepProgress,
  keepSections,
  lessonToContinue,
  parseProgress,
  progressKey,
  readProgress,
  readSections,
} from '../../src/components/progress.ts';
import { read } from '../structure/files.ts';
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

describe('what is kept of the reading', () => {
  test('is what was kept, each once, until it is forgotten', () => {
    vi.stubGlobal('localStorage', memory());
    expect(readProgress()).toEqual([]);
    for (const entry of ['loss', 'loss#outlier', 'loss']) keepProgress(entry);
    expect(readProgress()).toEqual(['loss', 'loss#outlier']);
    keepSections('adam', [0, 2]);
    expect(readSections('adam')).toEqual([0, 2]);
    localStorage.setItem('theme', 'dark');
    clearProgress();
    expect(readProgress()).toEqual([]);
    expect(readSections('adam')).toEqual([]);
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  test('is nothing where the browser refuses, and nothing breaks', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    keepProgress('loss');
    keepSections('loss', [1]);
    clearProgress();
    expect(readProgress()).toEqual([]);
    expect(readSections('loss')).toEqual([]);
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

describe('where to go on', () => {
  const lessons = ['loss', 'gradient', 'momentum', 'adam'];
  test.each<[string, string[], string | null]>([
    ['nowhere, before anything is kept', [], null],
    ['nowhere, where what is kept belongs to no lesson that there is', ['gone', 'gone#figure'], null],
    ['the lesson after the one read last', ['momentum', 'loss'], 'gradient'],
    ['the lesson whose challenge was solved last', ['loss', 'momentum#phase'], 'momentum'],
    ['the next that is not read', ['momentum', 'gradient'], 'adam'],
    ['the first that was left out, after the last', ['gradient', 'momentum', 'adam'], 'loss'],
    ['nowhere, once all are read', ['adam', 'momentum', 'gradient', 'loss', 'loss#outlier'], null],
  ])('is %s', (_, kept, expected) => {
    expect(lessonToContinue(kept, lessons)).toBe(expected);
  });
});
