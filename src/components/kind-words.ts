import { keepParticles } from '../i18n/particles.ts';
import { type Locale, textsOf } from '../i18n/texts.ts';
import type { Kind } from '../lessons/gallery.ts';
import { escapeMarkup } from '../render/markup.ts';

/** What a kind of figure is called, what it is for, and what a reader can do with it: the line on top of it; {handle} is drawn as a start is. */
export interface KindWords {
  readonly name: string;
  readonly about: string;
  readonly invites: string;
}

/** These words for every kind of figure. A kind that the UI texts say nothing of under `gallery.kinds` does not pass the types. */
export const kindWords = (locale: Locale): Readonly<Record<Kind, KindWords>> => textsOf(locale).gallery.kinds;

/** What a reader can do with each kind of figure, as markup. */
export const invitations = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(kindWords(locale)).map(([kind, { invites }]) => [kind, invitation(invites)]));

/** An invitation as markup: its {handle} as a start is drawn. */
export const invitation = (words: string): string =>
  escapeMarkup(keepParticles(words)).replace('{handle}', '<span class="handle-mark" aria-hidden="true"></span>');
