import { getEntry } from 'astro:content';
import type { Locale } from '../../i18n/texts.ts';

/** What a surface is good for showing. Throws for one without words. */
export async function showsOf(surface: string, locale: Locale): Promise<string> {
  const entry = await getEntry('surfaces', surface);
  if (!entry) throw new Error(`There is no content/reference/surfaces/${surface}.json`);
  return entry.data[locale];
}
