import { type SearchEntry, type SearchIndex, separator } from './entries.ts';
import { normalize } from './normalize.ts';
import { type Alike, readAlike } from './query.ts';

/** An entry with its texts in the form in which texts are compared. */
export interface PreparedEntry {
  readonly entry: SearchEntry;
  readonly title: string;
  readonly names: readonly string[];
  /** What its page is called; for a place on a page only. */
  readonly context: readonly string[];
  readonly text: string;
  readonly code: string;
  /** All of the above without spaces, to see at once that something is not there. */
  readonly all: string;
}

/** An index made ready for search. */
export interface PreparedIndex {
  readonly index: SearchIndex;
  readonly entries: readonly PreparedEntry[];
  readonly alike: Alike;
  /** Every word of titles and names: what a mistyped word may have meant. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Makes an index ready for search; takes a moment, and is done once. */
export function prepareIndex(index: SearchIndex): PreparedIndex {
  const entries = index.entries.map((entry) => ({
    entry,
    title: normalize(entry.title),
    names: entry.also.split(separator).map(normalize).filter(Boolean),
    context: [] as readonly string[],
    all: '',
    text: normalize(entry.text),
    code: normalize(entry.code),
  }));
  const beginnings = new Map(entries.filter(({ entry }) => entry.kind === 'page').map((one) => [one.entry.page, one]));
  // A term is looked for by its names in both languages.
  const terms = index.entries.flatMap(({ kind, title, also }) =>
    kind === 'term' ? [[title, ...also.split(separator)]] : [],
  );
  const alike = readAlike([...terms, ...index.alike]);
  const named = entries.filter(({ entry }) => entry.kind !== 'figure');
  const words = named.flatMap(({ title, names }) => [title, ...names]).flatMap((text) => [text, ...text.split(' ')]);
  return {
    index,
    entries: entries.map((one) => {
      const page = beginnings.get(one.entry.page);
      const context = page && page !== one ? [page.title, ...page.names] : [];
      const all = [one.title, ...one.names, ...context, one.text, one.code].join('|').replaceAll(' ', '');
      return { ...one, context, all };
    }),
    alike,
    vocabulary: new Set([...words, ...alike.keys()].filter((word) => word.length > 2)),
  };
}
