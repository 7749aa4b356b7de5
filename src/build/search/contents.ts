import { escapeMarkup } from '../../render/markup.ts';
import { addressOf, type SearchIndex } from '../../search/entries.ts';

/** Pages on which a section may stand before it is one that pages have, such as exercises, and is no longer listed. */
const mostPages = 3;

/**
 * Every page of an index, with its sections and terms, as links in HTML: what stands on the search page until something is typed, and
 * without scripts. Sections that most pages have are left out.
 */
export function contentsOf(index: SearchIndex): string {
  const listed = index.entries.filter(({ kind, points }) => !points && (kind === 'section' || kind === 'term'));
  const isCommon = (title: string) => listed.filter((one) => one.title === title).length > mostPages;
  return index.pages
    .map(({ url, title }, page) => {
      const places = listed.filter((one) => one.page === page && !isCommon(one.title));
      const items = places.map(
        (one) => `<li><a href="${escapeMarkup(addressOf(index, one))}">${escapeMarkup(one.title)}</a></li>`,
      );
      const attributes = places[0]?.kind === 'term' ? ' class="terms"' : '';
      const list = items.length > 0 ? `<ul${attributes}>${items.join('')}</ul>` : '';
      return `<section><h2><a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a></h2>${list}</section>`;
    })
    .join('');
}
