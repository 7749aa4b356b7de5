export type { TextLength } from '../markdown/length.ts';

/** Nobody reads faster, in characters a second: it is twice what is usual in English, four times what is in Korean. */
const fastest = 50;
/** What is usual for an explanation, in characters a second: half as many in Korean, whose characters say twice as much. */
const usual = { ko: fastest / 4, en: fastest / 2 };
/** Seconds that a figure is looked at and tried. */
const figureSeconds = 60;
/** However short or long a section is, so many seconds are enough for it, but no fewer: much of a long one is formulas and code. */
const least = 2;
const enough = 20;
/** The share of sections that makes a reading: anyone skips some. */
const most = 0.7;

/** Minutes for so many characters in a language, with so many figures to be tried: a whole number, at least one. */
export function minutesFor(
  language: keyof typeof usual,
  { characters, figures }: { readonly characters: number; readonly figures: number },
): number {
  return Math.max(1, Math.round((characters / usual[language] + figures * figureSeconds) / 60));
}

/** What is known of one reading of a text in sections. */
export interface Reading {
  /** Another second has passed with these sections in sight, by index. True if one of them has thereby been read. */
  readonly pass: (inSight: ReadonlySet<number>) => boolean;
  /** Indices of the sections that have been read. */
  readonly read: () => readonly number[];
  /** Whether most have. */
  readonly isRead: () => boolean;
}

/** Follows the reading of sections with so many characters each; `read` are the indices of those that were read before. */
export function createReading(characters: readonly number[], read: readonly number[] = []): Reading {
  const missing = characters.map((count, i) =>
    read.includes(i) ? 0 : Math.min(enough, Math.max(least, Math.ceil(count / fastest))),
  );
  const readNow = () => missing.flatMap((seconds, i) => (seconds === 0 ? [i] : []));
  return {
    pass(inSight) {
      let changed = false;
      for (const i of inSight) {
        if (!(missing[i] > 0)) continue;
        missing[i]--;
        changed ||= missing[i] === 0;
      }
      return changed;
    },
    read: readNow,
    isRead: () => readNow().length >= most * missing.length,
  };
}
