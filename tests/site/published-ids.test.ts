import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/texts.ts';
import { type Element, isWithin, type Page, readable, sites } from './pages.ts';

const list = new URL('./published-ids.json', import.meta.url);

/** Ids that pages have been published with, by the page's address below its language, those of both languages in one. */
const published: Readonly<Record<string, string>> = JSON.parse(readFileSync(list, 'utf8'));

const idsOf = (text = ''): string[] => text.split(' ').filter(Boolean);

/** What pages have a link to: headings, figures, challenges, terms and losses. Numbers of terms and of tables are nobody's address. */
function isPlace({ tag, attributes, ancestors }: Element): boolean {
  const id = attributes.get('id') ?? '';
  if (!id || !ancestors.some((one) => one.tag === 'main')) return false;
  return /^(h[2-4]|figure|section)$/.test(tag) || id.startsWith('challenge-') || ancestors.at(-1)?.tag === 'dl';
}

/** The pages that others link to, by their addresses below the language: all but the search page. */
function pagesIn(pages: readonly Page[], locale: string): Map<string, Page> {
  const own = pages.filter(({ file }) => file.startsWith(`${locale}/`) && !/^\w+\/search\//.test(file));
  return new Map(own.map((page) => [page.file.replace(/^\w+\/|index\.html$/g, ''), page]));
}

describe.each(sites)('what the site at $base has been linked by', (site) => {
  test.each(locales)('still leads to its matter in %s', (locale) => {
    const pages = pagesIn(readable(site), locale);
    const lost = Object.entries(published).flatMap(([path, ids]) =>
      idsOf(ids)
        .filter((id) => !pages.get(path)?.ids.has(id))
        .map((id) => `${path}#${id}`),
    );
    expect(lost).toEqual([]);
  });
});

// What is new joins the list: `npm run test:site -- published-ids --update`.
test('everything that can be linked today is on the list', async () => {
  const all = new Map(Object.entries(published).map(([path, ids]) => [path, new Set(idsOf(ids))]));
  for (const locale of locales)
    for (const [path, page] of pagesIn(readable(sites[0]), locale)) {
      const ids = all.get(path) ?? new Set();
      for (const one of page.elements) if (isPlace(one) && !isWithin(one, 'footer')) ids.add(one.attributes.get('id')!);
      all.set(path, ids);
    }
  const kept = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, ids]) => [path, [...ids].sort().join(' ')]);
  await expect(`${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`).toMatchFileSnapshot(list.pathname);
});
