import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishStemsOf } from '../../src/search/english.ts';
import { openedLastSyllable, stemsOf } from '../../src/search/korean.ts';
import { normalize } from '../../src/search/normalize.ts';
import { longestQuery, readAlike, readQuery } from '../../src/search/query.ts';
import { editDistance } from '../../src/search/repair.ts';
import { runs } from '../tier.ts';

const alike = readAlike([
  ['lr', 'learning rate', '학습률'],
  ['momentum', '모멘텀'],
]);

/** Every way in which something is looked for, first thing first. */
const written = (typed: string) =>
  readQuery(typed, alike).sought.map((needles) => needles.map(({ text }) => text.normalize('NFC')));

describe('a query', () => {
  test('loses its particles and what only asks', () => {
    expect(written('모멘텀이 뭐예요?')).toHaveLength(1);
    expect(written('모멘텀이 뭐예요?')[0]).toContain('모멘텀');
    expect(written('what is the momentum')).toEqual([['momentum', '모멘텀']]);
    expect(written('왜')[0][0]).toBe('왜');
  });

  test('is looked for by its other names too, however it is spaced', () => {
    expect(written('Learning  Rate')[0]).toEqual(expect.arrayContaining(['learning rate', 'lr', '학습률']));
    expect(written('learningrate')[0]).toContain('학습률');
    expect(written('학습률을')[0]).toContain('lr');
  });

  test('parts at a change of script, without a bare particle', () => {
    expect(written('Adam이랑 SGD를')).toEqual([['adam'], ['sgd']]);
    expect(written('Adam옵티마이저')).toHaveLength(2);
  });

  test('that is long or hostile is cut, and looked for as text', () => {
    expect(readQuery('a'.repeat(10_000), alike).text).toHaveLength(longestQuery);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { sought } = readQuery(typed, alike);
        expect(sought.length).toBeLessThanOrEqual(longestQuery);
        expect(sought.flat().filter(({ pattern }) => ''.search(pattern) >= 0)).toEqual([]);
      }),
      { numRuns: runs(100, 10_000) },
    );
    expect(written('(a+)+$ .* [').flat()).toContain('a');
  });
});

describe('words', () => {
  test('of Korean give back their stems', () => {
    const stems = (word: string) => stemsOf(normalize(word)).map((stem) => stem.normalize('NFC'));
    expect(stems('학습률에서는')).toContain('학습률');
    expect(stems('수렴하려면')).toContain('수렴');
    expect(stems('멈춰야')).toContain('멈추');
    expect(stems('느린')).toContain('느리');
    expect(stems('차이')).toEqual([]);
  });

  test('of Korean half-way through a syllable are the beginning of the whole', () => {
    expect(openedLastSyllable(normalize('경샇'))).toBe(normalize('경사ㅎ'));
    expect(openedLastSyllable(normalize('경사'))).toBeUndefined();
  });

  test('of English give back their stems', () => {
    expect(englishStemsOf('converging')).toContain('converg');
    expect(englishStemsOf('stopping')).toContain('stop');
    expect(englishStemsOf('losses')).toContain('loss');
    expect(englishStemsOf('loss')).not.toContain('los');
  });

  test('differ by so many edits', () => {
    expect(editDistance('momentom', 'momentum', 2)).toBe(1);
    expect(editDistance('gradeint', 'gradient', 2)).toBe(1);
    expect(editDistance('adam', 'sgd', 1)).toBe(2);
  });
});
