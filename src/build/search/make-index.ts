import { indexVersion, type SearchEntry, type SearchIndex, separator } from '../../search/entries.ts';
import type { ReadPage } from './read-page.ts';

/** Pages of the site as `readPage` reads them, by their addresses, base included. */
export type ReadSite = ReadonlyMap<string, ReadPage>;

/** What search knows besides the pages, as content/search.json holds it. */
export interface SearchWords {
  /** Groups of words that are looked for alike. */
  readonly alike: readonly (readonly string[])[];
}

/** Pages for whoever writes lessons, which say what every figure is called, and pages of one figure, which say once more what a lesson says of it. */
const leftOut = /^(gallery|figures)\//;

/** Ids of sections that point to what is said elsewhere. */
const pointing: ReadonlySet<string> = new Set(['sources', 'next']);

/** Ids of sections that say once more what is said above them, or ask for it: left out. */
export const repeating: ReadonlySet<string> = new Set(['summary', 'exercises']);

/**
 * The index of one language, from the pages of all: what a page's twin calls the same place is looked for too, as are the words of its
 * address and id.
 * Pages come in the landing page's order.
 * @param base the folder below which the site is served, with a slash at both ends
 */
export function makeIndex(locale: string, site: ReadSite, base: string, words: SearchWords): SearchIndex {
  const home = `${base}${locale}/`;
  // Where the landing page leads last, since menus come before the course and the footer after it.
  const order = site.get(home)?.links ?? [];
  const place = (url: string) => (order.includes(url) ? order.lastIndexOf(url) : order.length);
  const own = [...site]
    .filter(([url]) => url.startsWith(home) && !leftOut.test(url.slice(home.length)))
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  const entries = own.flatMap(([url, page], number) => {
    const path = url.slice(home.length);
    const twins = twinsOf(path, site, base, locale);
    const slug = path.split('/').filter(Boolean).at(-1) ?? '';
    return page.places
      .filter(({ id }) => !repeating.has(id))
      .map((place): SearchEntry => {
        // Of a figure the other language has a sentence, not a name.
        const called =
          place.kind === 'figure' ? [] : twins.map((twin) => twin.places.find(({ id }) => id === place.id)?.title);
        const names = [place.also, ...called, (place.id || slug).replaceAll('-', ' ')];
        const points = path === '' || pointing.has(place.id);
        return {
          ...place,
          page: number,
          also: [...new Set(names)].filter(Boolean).join(separator),
          ...(points && { points }),
        };
      });
  });
  return {
    version: indexVersion,
    pages: own.map(([url, { title }]) => ({
      url,
      title,
      ...(url.startsWith(`${home}lessons/`) && { explains: true as const }),
    })),
    entries,
    alike: words.alike,
  };
}

/** The same page in the other languages. */
function twinsOf(path: string, site: ReadSite, base: string, locale: string): ReadPage[] {
  return [...site].flatMap(([url, page]) =>
    page.locale !== locale && url === `${base}${page.locale}/${path}` ? [page] : [],
  );
}
