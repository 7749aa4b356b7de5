import words from '../../../content/reference/surfaces.json' with { type: 'json' };
import { ownFormula } from '../../core/surfaces/formula.ts';
import { surfaces } from '../../core/surfaces/index.ts';
import type { Locale } from '../../i18n/texts.ts';

/** The surfaces that have a page, in teaching order: all but the reader's own formula. */
export const paged = surfaces.filter(({ id }) => id !== ownFormula.id);

/** What a surface is good for showing. Throws for one without words. */
export function showsOf(surface: string, locale: Locale): string {
  const shown: Readonly<Record<string, Readonly<Record<Locale, string>>>> = words;
  if (!Object.hasOwn(shown, surface)) throw new Error(`content/reference/surfaces.json has no ${surface}`);
  return shown[surface][locale];
}
