import { addressOf, type SearchIndex } from '../../search/entries.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char]);

/** Everything an index leads to, as HTML: what stands on the search page until something is typed, and without scripts. */
export function contentsOf(index: SearchIndex): string {
  return index.pages
    .map(({ url, title }, page) => {
      const places = index.entries.filter(
        (one) => one.page === page && !one.points && (one.kind === 'section' || one.kind === 'term'),
      );
      const items = places.map(
        (one) => `<li><a href="${escapeHtml(addressOf(index, one))}">${escapeHtml(one.title)}</a></li>`,
      );
      const attributes = places[0]?.kind === 'term' ? ' class="terms"' : '';
      const list = items.length > 0 ? `<ul${attributes}>${items.join('')}</ul>` : '';
      return `<section><h2><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></h2>${list}</section>`;
    })
    .join('');
}
