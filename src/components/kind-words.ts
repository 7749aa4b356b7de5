import { type Locale, textsOf } from '../i18n/texts.ts';
import type { Kind } from '../lessons/gallery.ts';

/** What a kind of figure is called, what it is for, and what a reader can do with it: the line on top of it; ◎ is drawn as a start is. */
export interface KindWords {
  readonly name: string;
  readonly about: string;
  readonly invites: string;
}

/** These words for every kind of figure. A kind that the UI texts say nothing of under `gallery.kinds` does not pass the types. */
export const kindWords = (locale: Locale): Readonly<Record<Kind, KindWords>> => textsOf(locale).gallery.kinds;
