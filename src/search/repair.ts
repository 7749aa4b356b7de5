import { stemsOf, syllables } from './korean.ts';
import { isHangul } from './normalize.ts';

/** Least number of edits that turn one word into another: a letter more, less, other, or two exchanged; no more than `most` + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, row[j] + 1, next[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length];
}

/** Edits in which a word of so many letters may differ from what was meant. */
const allowed = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** What a word that stands nowhere may have meant, among words that do: the nearest; undefined where none is near. */
export function nearestTo(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  const forms = [word, ...(isHangul(word) ? stemsOf(word) : [])];
  let least = Number.POSITIVE_INFINITY;
  let nearest: string | undefined;
  for (const known of vocabulary) {
    for (const form of forms) {
      const most = allowed(Math.min(form.length, known.length));
      const distance = most > 0 ? editDistance(form, known, most) : Number.POSITIVE_INFINITY;
      if (distance > most || distance >= least) continue;
      least = distance;
      nearest = known;
    }
  }
  return nearest;
}

/** Ways to part Hangul that was typed in one into two words of at least two syllables, the longest first word first. */
export function partings(word: string): [string, string][] {
  if (!isHangul(word)) return [];
  const starts = [...word.matchAll(/[\u1100-\u1112]/g)].map(({ index }) => index);
  return starts
    .slice(2, -1)
    .reverse()
    .map((at): [string, string] => [word.slice(0, at), word.slice(at)])
    .filter(([, rest]) => syllables(rest) >= 2);
}
