import { getEntry } from 'astro:content';
import { ownFormula } from '../../core/surfaces/formula.ts';
import { surfaces } from '../../core/surfaces/index.ts';
import type { Locale } from '../../i18n/texts.ts';

/** The surfaces that have a page, in teaching order: all but the reader's own formula. */
export const paged = surfaces.filter(({ id }) => id !== ownFormula.id);

/** What a surface is good for showing. Throws for one without words. */
export async function showsOf(surface: string, locale: Locale): Promise<string> {
  const entry = await getEntry('surfaces', surface);
  if (!entry) throw new Error(`There is no content/reference/surfaces/${surface}.json`);
  return entry.data[locale];
}
