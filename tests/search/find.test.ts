import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexVersion, parentTitle, type SearchEntry, type SearchIndex } from '../../src/search/entries.ts';
import { excerptOf, markText, type Piece } from '../../src/search/excerpt.ts';
import { prepareIndex } from '../../src/search/prepare.ts';
import { readAlike, readQuery } from '../../src/search/query.ts';
import { findPlaces } from '../../src/search/rank.ts';
import { runs } from '../tier.ts';

const entry = (kind: SearchEntry['kind'], id: string, title: string, text = '', also = ''): SearchEntry => ({
  kind,
  page: 0,
  id,
  title,
  also,
  text,
  code: '',
});

const index: SearchIndex = {
  version: indexVersion,
  pages: [{ url: '/ko/walk/', title: '경사하강법' }],
  entries: [
    entry('page', '', '경사하강법', '안장점을 지납니다.', 'gradient descent'),
    entry('section', 'saddle', '안장점', '미니배치로 손실 함수를 봅니다. 하강은 느립니다.'),
    entry('term', 'momentum', '모멘텀', '관성입니다.', 'momentum'),
    entry('figure', 'bowl', '그릇입니다.', '안장점이 아닙니다.'),
  ],
  alike: [['gd', '경사하강법']],
};
const prepared = prepareIndex(index);
const idsFor = (typed: string) => findPlaces(prepared, typed, 10).found.map(({ entry }) => entry.id);

describe('what is found', () => {
  test('is titles before headings, terms and text', () => {
    expect(idsFor('안장점')).toEqual(['saddle', '', 'bowl']);
    expect(idsFor('하강')[0]).toBe('');
    expect(idsFor('gd')[0]).toBe('');
  });

  test('may be spaced, parted or mistyped', () => {
    expect(idsFor('경사 하강법')[0]).toBe('');
    expect(idsFor('손실함수')).toEqual(['saddle']);
    expect(findPlaces(prepared, '모멘탐', 5)).toMatchObject({ instead: '모멘텀' });
    expect(idsFor('안장점모멘텀')).toEqual(expect.arrayContaining(['saddle', 'momentum']));
  });

  test('is nothing for what is nowhere', () => {
    expect(idsFor('역사학개론서')).toEqual([]);
    expect(idsFor('')).toEqual([]);
    expect(idsFor('?!')).toEqual([]);
  });

  test('is some list for whatever is typed', () => {
    const unit = fc.constantFrom(...'경사하강법 모멘탐ㅅㅏadgn()[]{}\\.*+?^$|<>&"\'0.9β₁\u0301\ud800');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (typed) => {
        const { found, sought } = findPlaces(prepared, typed, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { score } of found) expect(score).toBeGreaterThan(0);
        const pieces = excerptOf(index.entries[1].text, sought, 20);
        expect(pieces.every(({ text }) => text.length > 0)).toBe(true);
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});

test('a page lies below the one whose address its own begins with, the landing page left aside', () => {
  const pages = ['/ko/', '/ko/reference/', '/ko/reference/adam/', '/ko/lessons/adam/'].map((url) => ({
    url,
    title: url,
  }));
  const titles = pages.map((_, page) => parentTitle({ ...index, pages }, page));
  expect(titles).toEqual([undefined, undefined, '/ko/reference/', undefined]);
});

describe('an excerpt', () => {
  const sought = (typed: string) => readQuery(typed, readAlike([])).sought;
  const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
  const marked = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.marked).map(({ text }) => text);

  test('is the text with whole syllables marked', () => {
    const pieces = markText('경사하강법(gradient descent)의 β₁', sought('하가 DESCENT β1'));
    expect(plain(pieces)).toBe('경사하강법(gradient descent)의 β₁');
    expect(marked(pieces)).toEqual(['하강', 'descent', 'β₁']);
  });

  test('begins where most of what is looked for stands', () => {
    const text = `${'모멘텀 '.repeat(3)}${'아무 말이나 길게 '.repeat(30)}모멘텀과 안장점 사이에 ${'또 '.repeat(80)}`;
    const pieces = excerptOf(text, sought('안장점 모멘텀'), 60);
    expect(marked(pieces)).toEqual(expect.arrayContaining(['모멘텀', '안장점']));
    expect(plain(pieces).length).toBeLessThan(70);
    expect(plain(pieces)).toMatch(/^… .* …$/);
  });
});
