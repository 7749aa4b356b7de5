import { type CollectionEntry, getEntry } from 'astro:content';
import type { Locale } from '../../../i18n/texts.ts';

/** The pages on networks, in the order in which the reference lists them; each is a folder of content/reference/networks. */
export const networkPages = ['layers', 'initializations'] as const;

/** The text of such a page. Throws where it is not written. */
export async function networkPage(page: string, locale: Locale): Promise<CollectionEntry<'networks'>> {
  const entry = await getEntry('networks', `${page}/${locale}`);
  if (!entry) throw new Error(`content/reference/networks/${page} has no ${locale}.mdx`);
  return entry;
}
