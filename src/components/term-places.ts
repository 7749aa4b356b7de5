import type { Locale } from '../i18n/texts.ts';
import { writtenLessons } from './course.ts';

/** Where a lesson explains a term: its section, or its beginning. */
export interface TermPlace {
  readonly number: number;
  readonly title: string;
  /** Path below the language. */
  readonly path: string;
  /** Id of the section; empty for the beginning of the lesson. */
  readonly section: string;
}

/** A heading with its id, or a term that is linked into the glossary. */
const headingOrTerm = /^#{2,3} .*\{#([\w-]+)\}\s*$|<Term id="([\w-]+)"/gm;

/** For each term that lessons link into the glossary, the first place that does, in the order of the course. */
export async function termPlaces(locale: Locale): Promise<ReadonlyMap<string, TermPlace>> {
  const places = new Map<string, TermPlace>();
  for (const { number, slug, title, entry } of await writtenLessons(locale)) {
    let section = '';
    for (const [, heading, term] of (entry.body ?? '').matchAll(headingOrTerm)) {
      if (heading !== undefined) section = heading;
      else if (!places.has(term)) places.set(term, { number, title, path: `lessons/${slug}`, section });
    }
  }
  return places;
}
