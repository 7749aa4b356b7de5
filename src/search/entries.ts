/** What a place in the site is, from what is looked for most to what is looked for least. */
export const placeKinds = ['page', 'section', 'term', 'figure'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A page as search shows it. */
export interface SearchPage {
  /** Its address within the site, base included, such as `/ko/lessons/momentum/`. */
  readonly url: string;
  readonly title: string;
  /** It explains, as lessons do; other pages are to look things up, and come after. */
  readonly explains?: true;
}

/** A place that search can lead to: a page's beginning, one of its sections, a term or a figure. */
export interface SearchEntry {
  readonly kind: PlaceKind;
  /** Which of the index's pages it is on. */
  readonly page: number;
  /** The place's id on that page; empty for the page's beginning. */
  readonly id: string;
  readonly title: string;
  /** Other names of the place: its title in the other language, other spellings of a term. */
  readonly also: string;
  readonly text: string;
  /** Names that stand in the code there, each once. */
  readonly code: string;
  /** It points to what others say, as course map and sources do, so that those come first. */
  readonly points?: true;
}

/** Stands between the names in `also`. */
export const separator = ' | ';

/** Everything that search knows in one language, as the build writes it and the search page loads it. */
export interface SearchIndex {
  readonly version: typeof indexVersion;
  readonly pages: readonly SearchPage[];
  readonly entries: readonly SearchEntry[];
  /** Groups of words that are looked for alike, such as `lr` and `learning rate`; terms and their names come beside these. */
  readonly alike: readonly (readonly string[])[];
}

/** Rises when the shape of the index changes, so that a script never reads an index of another day. */
export const indexVersion = 2;

/** The title of the page that a page lies below, such as the reference; undefined for those that lie below the landing page only. */
export function parentTitle({ pages }: SearchIndex, page: number): string | undefined {
  const { url } = pages[page];
  const above = pages.filter((one) => one.url !== url && url.startsWith(one.url));
  return above.find((one) => !pages.every((other) => other.url.startsWith(one.url)))?.title;
}

/** Address of an entry: its page's, and its id as the fragment. */
export const addressOf = ({ pages }: SearchIndex, { page, id }: SearchEntry): string =>
  pages[page].url + (id && `#${id}`);
