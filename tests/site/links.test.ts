import { readFileSync } from 'node:fs';
import path from 'node:path';
import { init, parse as parseModule } from 'es-module-lexer';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Element, find, type Page, type Site, sites } from './pages.ts';

const host = 'http://site.test';

/** Attributes that hold addresses; those of the first kind make the browser fetch something. */
const fetching: readonly (readonly [tag: string, attribute: string])[] = [
  ['script', 'src'],
  ['img', 'src'],
  ['source', 'src'],
  ['video', 'src'],
  ['audio', 'src'],
  ['iframe', 'src'],
  ['object', 'data'],
  ['image', 'href'],
  ['use', 'href'],
];
const leading: readonly (readonly [tag: string, attribute: string])[] = [
  ['a', 'href'],
  ['area', 'href'],
  ['form', 'action'],
];
const passiveRelations = /\b(canonical|alternate|author|license|prev|next|me)\b/;

function addressesOf({ tag, attributes }: Element, kinds: typeof fetching): string[] {
  const plain = kinds.flatMap(([of, name]) => (of === tag ? (attributes.get(name) ?? []) : []));
  const sets = attributes.get('srcset')?.split(',') ?? [];
  return [...plain, ...sets.map((candidate) => candidate.trim().split(/\s+/)[0])];
}

/** Addresses that a page makes the browser fetch. */
const fetchedBy = (page: Page): string[] =>
  page.elements.flatMap((element) => {
    const { tag, attributes } = element;
    if (tag !== 'link') return addressesOf(element, fetching);
    return passiveRelations.test(attributes.get('rel') ?? '') ? [] : (attributes.get('href') ?? []);
  });

/** Addresses that a page names: what it fetches, links to, and says of itself. */
function namedBy(page: Page): string[] {
  const links = page.elements.flatMap((element) => addressesOf(element, leading));
  const relations = page.elements.flatMap(({ tag, attributes }) =>
    tag === 'link' ? (attributes.get('href') ?? []) : [],
  );
  const image = find(page, 'meta', { property: 'og:image' })?.attributes.get('content') ?? [];
  return [...fetchedBy(page), ...links, ...relations, image].flat();
}

/** What is wrong with an address of a page, if it is one of this site. */
function problem(site: Site, page: Page, address: string): string | undefined {
  const origin = new URL(find(page, 'link', { rel: 'canonical' })?.attributes.get('href') ?? host).origin;
  const url = new URL(address.replace(origin, host), host + page.url);
  if (url.origin !== host) return undefined;
  if (!url.pathname.startsWith(site.base)) return 'lies outside of the base path';
  const file = decodeURIComponent(url.pathname.slice(site.base.length)).replace(/(^|\/)$/, '$1index.html');
  if (!site.files.has(file)) return 'leads nowhere';
  const anchor = decodeURIComponent(url.hash.slice(1));
  // A fragment with a version or with fields holds an experiment.
  if (anchor === '' || anchor === 'top' || /[&=]|^v\d+$/.test(anchor)) return undefined;
  const target = site.pages.find((one) => one.file === file);
  return target && !target.ids.has(anchor) ? 'has no such anchor' : undefined;
}

const isExternal = (address: string) => /^([a-z][a-z0-9+.-]*:)?\/\//i.test(address);

describe.each(sites)('the site at $base', (site) => {
  beforeAll(() => init);

  test('has pages in both languages', () => {
    for (const locale of ['ko', 'en']) expect(site.files).toContain(`${locale}/index.html`);
  });

  test('has no dead link, no dead anchor, and nothing outside of its base path', () => {
    const dead = site.pages.flatMap((page) =>
      namedBy(page).flatMap((address) => {
        const what = problem(site, page, address);
        return what ? `${page.file}: ${address} ${what}` : [];
      }),
    );
    expect([...new Set(dead)]).toEqual([]);
  });

  test('fetches nothing from another origin', () => {
    const external = site.pages.flatMap((page) =>
      fetchedBy(page).flatMap((address) => (isExternal(address) ? `${page.file}: ${address}` : [])),
    );
    expect(external).toEqual([]);
  });

  test('has style sheets and scripts that name only files that are there', () => {
    const dead = [...site.files].flatMap((file) => {
      if (!/\.(css|js|mjs)$/.test(file)) return [];
      const text = readFileSync(path.join(site.folder, file), 'utf8');
      const named = file.endsWith('.css')
        ? [...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, address]) => address)
        : parseModule(text)[0].flatMap(({ n: name }) => name ?? []);
      const local = named.filter((address) => !/^(data:|blob:|#)/.test(address));
      return local.flatMap((address) => {
        const url = new URL(address, `${host}${site.base}${file}`);
        const found = url.origin === host && site.files.has(url.pathname.slice(site.base.length));
        return found && url.pathname.startsWith(site.base) ? [] : `${file}: ${address}`;
      });
    });
    expect(dead).toEqual([]);
  });
});
