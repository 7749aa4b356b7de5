import type { PlaceKind } from './entries.ts';
import type { Needle } from './needles.ts';
import type { PreparedEntry } from './prepare.ts';
import type { Sought } from './query.ts';

/** What a match counts: titles before headings before terms before text. */
const titleWeights: Readonly<Record<PlaceKind, number>> = { page: 12, section: 8, term: 7, figure: 3 };
const namesShare = 0.75;
const contextWeight = 2;
const textWeight = 1;
const codeWeight = 0.8;

/** How well a needle fits a name: 1 for a name that begins with it, half as much again for nothing but it; 0 where it is not in. */
function fitOf({ pattern }: Needle, name: string): number {
  let best = 0;
  for (const { index, 0: found } of name.matchAll(pattern)) {
    const atStart = index === 0 || name[index - 1] === ' ' ? 1 : 0.65;
    const after = name[index + found.length] ?? ' ';
    // Ends within a syllable (a final consonant follows) or goes on with other letters.
    const atEnd = /[\u11a8-\u11ff]/.test(after) ? 0.5 : /[a-z0-9]/.test(after) ? 0.8 : 1;
    const share = found.length / name.length;
    best = Math.max(best, atStart * atEnd * (0.5 + 0.5 * share) * (found === name ? 1.5 : 1));
  }
  return best;
}

const countIn = ({ pattern }: Needle, text: string): number => {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count === 8) break;
  return count;
};

/** The best that one of these needles makes of some names, and the weight it has. */
const bestFit = (sought: Sought, names: readonly string[]): number =>
  sought.reduce((best, needle) => Math.max(best, ...names.map((name) => needle.weight * fitOf(needle, name))), 0);

/** What a place is worth to who looks for this one thing. */
export interface Score {
  /** What the place itself says: title, names, text. */
  readonly own: number;
  /** What its page is called. */
  readonly context: number;
}

const nothing: Score = { own: 0, context: 0 };

/** Scores one place for one thing looked for; both zero where it is not there. */
export function scorePlace(every: Sought, place: PreparedEntry): Score {
  const sought = every.filter(({ core }) => place.all.includes(core));
  if (sought.length === 0) return nothing;
  const weight = titleWeights[place.entry.kind];
  const title = weight * bestFit(sought, [place.title]);
  const names = weight * namesShare * bestFit(sought, place.names);
  let text = 0;
  for (const needle of sought) {
    const count = countIn(needle, place.text);
    if (count > 0) text = Math.max(text, needle.weight * textWeight * (1 + 0.5 * Math.log2(count)));
    if (place.code && countIn(needle, place.code) > 0) text = Math.max(text, needle.weight * codeWeight);
  }
  return {
    own: Math.max(title, names) + 0.25 * Math.min(title, names) + text,
    context: contextWeight * bestFit(sought, place.context),
  };
}
