import { placeKinds, type SearchEntry } from './entries.ts';
import { makeNeedle } from './needles.ts';
import type { PreparedIndex } from './prepare.ts';
import { type Query, readQuery, type Sought } from './query.ts';
import { nearestTo, partings } from './repair.ts';
import { type Score, scorePlace } from './score.ts';

/** A place that was found. */
export interface Found {
  readonly entry: SearchEntry;
  readonly score: number;
}

/** What came of a query. */
export interface Findings {
  /** The best first. */
  readonly found: readonly Found[];
  /** What the places were looked for by. */
  readonly sought: readonly Sought[];
  /** What was looked for instead, where something seems to be mistyped. */
  readonly instead?: string;
}

/** A thing looked for, with its score in every entry of the index. */
interface Scored {
  readonly scores: readonly Score[];
  /** Number of entries that say it themselves. */
  readonly places: number;
}

function scoreAll(index: PreparedIndex, sought: Sought): Scored {
  const scores = index.entries.map((place) => scorePlace(sought, place));
  return { scores, places: scores.filter(({ own }) => own > 0).length };
}

/** What a word that stands nowhere becomes, and whether a reader is told. */
interface Repair {
  readonly word: string;
  readonly told: boolean;
}

/** For a word that stands nowhere: its parts, if it was written in one, or what it was mistyped for, or the part of it that is known. */
function repair(index: PreparedIndex, word: string): Repair {
  const isThere = (part: string) => readQuery(part, index.alike).sought.some((one) => scoreAll(index, one).places > 0);
  const pairs = partings(word);
  const parted = pairs.find((parts) => parts.every(isThere))?.join(' ');
  if (parted) return { word: parted, told: false };
  const meant = nearestTo(word, index.vocabulary);
  if (meant) return { word: meant, told: true };
  return { word: pairs.map(([first]) => first).find(isThere) ?? word, told: false };
}

/** Rare words say more than common ones. */
const rarity = (all: number, places: number) => Math.log(1 + all / (places + 1));

/** Share of the best score below which a place goes unmentioned that has only some of what was looked for. */
const leastShare = 0.1;
const pointingShare = 0.3;
const lookupShare = 0.7;

function rank(index: PreparedIndex, { text }: Query, scored: readonly Scored[], most: number): Found[] {
  const phrase = scored.length > 1 ? makeNeedle(text, 1).pattern : undefined;
  const found = index.entries.flatMap((place, i) => {
    const matched = scored.filter(({ scores }) => scores[i].own > 0 || scores[i].context > 0);
    if (!matched.some(({ scores }) => scores[i].own > 0)) return [];
    const sum = matched.reduce(
      (total, { scores, places }) => total + rarity(index.entries.length, places) * (scores[i].own + scores[i].context),
      0,
    );
    const isSaid = phrase && [place.title, ...place.names].some((name) => name.search(phrase) >= 0);
    const share = matched.length / scored.length;
    const rank = place.entry.points ? pointingShare : index.index.pages[place.entry.page].explains ? 1 : lookupShare;
    const score = sum * share ** 1.5 * (isSaid ? 1.3 : 1) * rank;
    return [{ entry: place.entry, score, isWhole: share === 1 }];
  });
  found.sort((a, b) => b.score - a.score || placeKinds.indexOf(a.entry.kind) - placeKinds.indexOf(b.entry.kind));
  const best = found[0]?.score ?? 0;
  return found.filter(({ score, isWhole }) => isWhole || score >= leastShare * best).slice(0, most);
}

/**
 * Finds the places that a query asks for.
 * @param typed what was typed: hostile text, of which no more is read than `readQuery` reads
 * @param most so many places at most
 */
export function findPlaces(index: PreparedIndex, typed: string, most: number): Findings {
  const first = readQuery(typed, index.alike);
  const scored = first.sought.map((sought) => scoreAll(index, sought));
  if (scored.every(({ places }) => places > 0))
    return { found: rank(index, first, scored, most), sought: first.sought };
  const repairs = first.phrases.map(
    (word, i): Repair => (scored[i].places > 0 ? { word, told: false } : repair(index, word)),
  );
  const instead = repairs.map(({ word }) => word).join(' ');
  const second = readQuery(instead, index.alike);
  const rescored = second.sought.map((sought) => scoreAll(index, sought));
  return {
    found: rank(index, second, rescored, most),
    sought: second.sought,
    ...(repairs.some(({ told }) => told) && { instead: instead.normalize('NFC') }),
  };
}
