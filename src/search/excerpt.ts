import { trace } from './normalize.ts';
import type { Sought } from './query.ts';

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Where something looked for stands in a text: from here to there, and which thing it is. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly which: number;
}

const mostMarks = 40;

function marksIn(text: string, sought: readonly Sought[]): Mark[] {
  const { text: traced, sources } = trace(text);
  const marks = sought.flatMap((needles, which) =>
    needles.flatMap(({ pattern }) =>
      [...traced.matchAll(pattern)].slice(0, mostMarks).map(({ index, 0: found }): Mark => {
        const last = sources[index + found.length - 1];
        return { from: sources[index], to: last + String.fromCodePoint(text.codePointAt(last)!).length, which };
      }),
    ),
  );
  return marks.sort((a, b) => a.from - b.from || b.to - a.to);
}

function cut(text: string, marks: readonly Mark[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const mark of marks) {
    if (mark.to <= at || mark.from >= to) continue;
    add(Math.min(mark.from, to), false);
    add(Math.min(mark.to, to), true);
  }
  add(to, false);
  return pieces;
}

/** A whole text with what was looked for marked in it. */
export const markText = (text: string, sought: readonly Sought[]): Piece[] =>
  cut(text, marksIn(text, sought), 0, text.length);

/**
 * The part of a text in which most of what was looked for stands, marked; its beginning where nothing does.
 * @param length about so many characters
 */
export function excerptOf(text: string, sought: readonly Sought[], length: number): Piece[] {
  const marks = marksIn(text, sought);
  const variety = (start: number) =>
    new Set(marks.filter(({ from, to }) => from >= start && to <= start + length).map(({ which }) => which)).size;
  let start = 0;
  let most = variety(0);
  for (const { from } of marks) {
    const begin = wordStart(text, from - Math.floor(length / 4));
    const count = variety(begin);
    if (count > most) [start, most] = [begin, count];
  }
  const end = text.length - start <= length ? text.length : wordEnd(text, start + length);
  const pieces = cut(text, marks, start, end);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The beginning of the word around a place. */
const wordStart = (text: string, at: number) => (at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1);

/** The end of the last word that is whole before a place. */
function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > 0 ? space : at;
}
