import { englishStemsOf } from './english.ts';
import { isOnlyEnding, openedLastSyllable, stemsOf, syllables } from './korean.ts';
import { makeNeedle, type Needle } from './needles.ts';
import { isHangul, normalize } from './normalize.ts';

/** Characters of a query that are read. */
export const longestQuery = 100;

const mostWords = 8;
const mostNeedles = 14;

/** One thing that is looked for: any of these ways to write it will do, the surest first. */
export type Sought = readonly Needle[];

/** What a query asks for. */
export interface Query {
  /** The whole of it, in normal form. */
  readonly text: string;
  readonly sought: readonly Sought[];
  /** The words of each thing sought, as they were typed, in normal form. */
  readonly phrases: readonly string[];
}

// Words that ask, and name nothing that a page could hold.
const asking = new Set(
  [
    'what is are was the a an of in on to for and or do does did how why when which who it its with vs versus my me i you can be by',
    'this that there about explain meaning mean definition',
    '뭐 뭔가 뭔지 무엇 무슨 왜 어떻게 어떤 어느 언제 어디 얼마나 것 거 게 때 할때 때문 좀 대해 대한 관한 이유 까닭 방법 설명 알려줘 의미 뜻 정의 차이 차이점 법',
    '못 안 잘 필요 필요한 필요한가 뭐야 뭐예요 뭔가요 무엇인가 무엇인가요 하는 되는 있는 없는 하나 하나요 인가요 일까 쓰는 쓸 그리고 또는',
  ]
    .flatMap((line) => line.split(' '))
    .map(normalize),
);

/** Groups of words that are looked for alike, in normal form, by each of their words without its spaces. */
export type Alike = ReadonlyMap<string, readonly string[]>;

const unspaced = (text: string) => text.replaceAll(' ', '');

/** Makes groups of alike words ready for `readQuery`. */
export function readAlike(groups: readonly (readonly string[])[]): Alike {
  const alike = new Map<string, string[]>();
  for (const group of groups) {
    const words = [...new Set(group.map(normalize))];
    for (const word of words) {
      const key = unspaced(word);
      alike.set(key, [...(alike.get(key) ?? []), ...words.filter((one) => one !== word)]);
    }
  }
  return alike;
}

/** Words of a query, in normal form: at spaces, and where the script changes, save before a bare particle (`Adam이`). */
function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .flatMap((word) => {
      const runs = word.match(/[\u1100-\u11ff]+|[^\u1100-\u11ff]+/g) ?? [];
      return runs.filter((run, i) => i === 0 || !isOnlyEnding(run));
    })
    .slice(0, mostWords);
}

/** Ways to write one word, each with how surely it is meant. */
function formsOf(word: string, isLast: boolean): [form: string, weight: number][] {
  const forms: [string, number][] = [[word, 1]];
  if (isHangul(word)) {
    const open = isLast ? openedLastSyllable(word) : undefined;
    if (open && syllables(word) > 1) forms.push([open, 0.9]);
    for (const stem of stemsOf(word)) forms.push([stem, 0.9 * (stem.length / word.length) ** 0.25]);
  } else if (/^[a-z]+$/.test(word)) {
    for (const stem of englishStemsOf(word)) forms.push([stem, 0.85]);
  }
  return forms;
}

/** Needles for one word or phrase: its forms, and what is alike. */
function soughtFor(words: readonly string[], isLast: boolean, alike: Alike): Sought {
  const phrase = words.join(' ');
  const forms = words.length === 1 ? formsOf(phrase, isLast) : phraseForms(words);
  const weights = new Map(forms.map(([form, weight]) => [form, weight]));
  for (const [form, weight] of forms)
    for (const other of alike.get(unspaced(form)) ?? []) if (!weights.has(other)) weights.set(other, weight * 0.9);
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostNeedles)
    .map(([form, weight]) => makeNeedle(form, weight));
}

/** A phrase as it is, and with the ending of its last word taken off. */
function phraseForms(words: readonly string[]): [string, number][] {
  const last = words.at(-1)!;
  const before = words.slice(0, -1);
  return formsOf(last, false).map(([form, weight]) => [[...before, form].join(' '), weight]);
}

const isKnown = (words: readonly string[], alike: Alike) =>
  phraseForms(words).some(([form]) => alike.has(unspaced(form)));

/**
 * Reads what somebody typed: hostile text, of which the first `longestQuery` characters count. Words that have other names (`alike`) are
 * taken together, particles and endings come off, and what only asks is left out unless it is all there is.
 */
export function readQuery(typed: string, alike: Alike): Query {
  const text = normalize(typed.slice(0, longestQuery));
  const all = wordsOf(text);
  const named = all.filter((word) => !asking.has(word) && !stemsOf(word).some((stem) => asking.has(stem)));
  const words = named.length > 0 ? named : all;
  const sought: Sought[] = [];
  const phrases: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(3, words.length - at);
    while (length > 1 && !isKnown(words.slice(at, at + length), alike)) length--;
    const phrase = words.slice(at, at + length);
    sought.push(soughtFor(phrase, at + length === words.length, alike));
    phrases.push(phrase.join(' '));
    at += length;
  }
  return { text, sought, phrases };
}
