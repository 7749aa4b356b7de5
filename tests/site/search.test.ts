import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repeating } from '../../src/build/search/make-index.ts';
import { fromColumns } from '../../src/search/columns.ts';
import { addressOf, type SearchEntry, type SearchIndex } from '../../src/search/entries.ts';
import { prepareIndex } from '../../src/search/prepare.ts';
import { findPlaces } from '../../src/search/rank.ts';
import { find, hasFigure, type Page, readable, type Site, sites } from './pages.ts';
import { gzipSize, initialScriptBytes } from './scripts.ts';
import { searchQueries } from './search-queries.ts';
import { furtherQueries } from './search-queries-further.ts';

const kilobyte = 1024;
const locales = ['ko', 'en'] as const;

const pageOf = (site: Site, locale: string): Page =>
  site.pages.find(({ file }) => file === `${locale}/search/index.html`)!;

/** The index that a search page names, as the build wrote it. */
function indexText(site: Site, locale: string): string {
  const named = pageOf(site, locale).elements.find(({ attributes }) => attributes.has('data-search-index'));
  const address = named!.attributes.get('data-search-index')!;
  expect(address.startsWith(site.base)).toBe(true);
  return readFileSync(path.join(site.folder, address.slice(site.base.length)), 'utf8');
}

const indexOf = (site: Site, locale: string): SearchIndex => fromColumns(JSON.parse(indexText(site, locale)));

describe.each(locales)('search in %s', (locale) => {
  const queries = searchQueries[locale];
  // Both builds come from the same content.
  const [site] = sites;
  const index = prepareIndex(indexOf(site, locale));

  test('is tried with twice forty queries at least', () => {
    for (const { length } of [queries, furtherQueries[locale]]) expect(length).toBeGreaterThanOrEqual(40);
  });

  test.each([
    ...queries.map(([typed, ...places]) => [5, typed, places] as const),
    ...furtherQueries[locale].map(([typed, ...places]) => [3, typed, places] as const),
  ])('finds among the first %i what %s asks for', (most, typed, places) => {
    const first = findPlaces(index, typed, most).found.map(({ entry }) => addressOf(index.index, entry));
    const wanted = places.map((place) => `${site.base}${locale}/${place}`);
    expect(
      first.some((address) => wanted.includes(address)),
      `${first.join('\n')}\nand not ${wanted}`,
    ).toBe(true);
  });
});

/** What readers look for: not the search page itself, nor the gallery, which is for whoever writes lessons, nor pages of one figure, which repeat. */
const searched = (site: Site, locale: string) =>
  readable(site).filter(({ file }) => file.startsWith(`${locale}/`) && !/^\w+\/(search|gallery|figures)\//.test(file));

describe.each(sites)('the search index of the site at $base', (site) => {
  test.each(locales)('in %s leads to every page, and nowhere else', (locale) => {
    const index = indexOf(site, locale);
    const pages = searched(site, locale);
    expect(index.pages.map(({ url }) => url).sort()).toEqual(pages.map(({ url }) => url).sort());
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    const dead = index.entries.filter(({ page, id }) => id && !byUrl.get(index.pages[page].url)!.ids.has(id));
    expect(dead.map((entry) => addressOf(index, entry))).toEqual([]);
  });

  test.each(locales)('in %s has every section, every figure with a caption and every term', (locale) => {
    const index = indexOf(site, locale);
    const known = new Set(index.entries.map((entry) => addressOf(index, entry)));
    const places = searched(site, locale).flatMap((page) =>
      page.elements
        .filter(({ tag, attributes, ancestors }) => {
          const inText = ancestors.some((one) => one.tag === 'main') && !ancestors.some((one) => one.tag === 'nav');
          const isPlace = /^h[2-4]$/.test(tag) || (tag === 'figcaption' && ancestors.at(-1)!.attributes.has('id'));
          return inText && isPlace && (attributes.has('id') || tag === 'figcaption');
        })
        .map(({ tag, attributes, ancestors }) => {
          // A caption is found by its figure.
          const { attributes: named } = tag === 'figcaption' ? ancestors.at(-1)! : { attributes };
          return `${page.url}#${named.get('id')}`;
        }),
    );
    // But those that say once more what stands above them, or ask for it: they are left out.
    const isLeftOut = (address: string) => repeating.has(address.split('#')[1]);
    expect(places.filter((address) => known.has(address) === isLeftOut(address))).toEqual([]);
  });

  test.each(locales)('in %s stands on the search page as links, for readers without scripts', (locale) => {
    const index = indexOf(site, locale);
    const links = new Set(
      pageOf(site, locale).elements.flatMap(({ tag, attributes }) =>
        tag === 'a' ? (attributes.get('href') ?? []) : [],
      ),
    );
    const isOnce = ({ title }: SearchEntry) => index.entries.filter((one) => one.title === title).length === 1;
    const places = index.entries.filter((one) => one.kind !== 'figure' && !one.points && isOnce(one));
    expect(index.pages.filter(({ url }) => !links.has(url))).toEqual([]);
    expect(places.map((entry) => addressOf(index, entry)).filter((address) => !links.has(address))).toEqual([]);
  });

  test.each(locales)('in %s says roots, fractions and powers of formulas', (locale) => {
    const text = indexText(site, locale);
    for (const sign of ['√κ', 'x²', '1/']) expect(text).toContain(sign);
  });

  test.each(locales)('in %s and its script stay small', (locale) => {
    // Ten kilobytes for each of sixteen lessons.
    expect(gzipSize(indexText(site, locale))).toBeLessThan(160 * kilobyte);
    expect(initialScriptBytes(site, pageOf(site, locale))).toBeLessThan(15 * kilobyte);
  });

  test('is asked for by the search pages alone', () => {
    const asking = site.pages.filter((page) =>
      page.elements.some(({ attributes }) => attributes.has('data-search-index')),
    );
    expect(asking.map(({ file }) => file).sort()).toEqual(
      locales.map((locale) => `${locale}/search/index.html`).sort(),
    );
    for (const page of asking) expect(hasFigure(page)).toBe(false);
  });

  test('can be reached from every page', () => {
    const without = readable(site).filter(
      (page) =>
        page.file !== 'index.html' && !page.file.includes('/search/') && !find(page, 'a', { 'data-search': '' }),
    );
    expect(without.map(({ file }) => file)).toEqual([]);
  });
});
