import { describe, expect, test } from 'vitest';
import { type Element, find, isRedirect, type Page, readable, sites } from './pages.ts';

const locales = ['ko', 'en'];

/** Names of the pages for which this says something is wrong, with what it says. */
const wrong = (pages: readonly Page[], check: (page: Page) => string | undefined | false) =>
  pages.flatMap((page) => {
    const what = check(page);
    return what ? `${page.file}: ${what}` : [];
  });

const contentOf = (page: Page, name: string) => find(page, 'meta', { name })?.attributes.get('content')?.trim();

function isNamed({ tag, attributes, ancestors }: Element): boolean {
  if (attributes.get('aria-hidden') === 'true' || ancestors.some((one) => one.attributes.get('aria-hidden') === 'true'))
    return true;
  if (tag === 'img') return attributes.has('alt');
  // Within an element that is one picture, or a control that has a name, the parts need none.
  const carriers = [{ attributes }, ...ancestors];
  return carriers.some((one) => one.attributes.has('aria-label') || one.attributes.has('aria-labelledby'));
}

describe.each(sites)('every page of the site at $base', (site) => {
  const pages = site.pages.filter((page) => !isRedirect(page));
  const found = readable(site);

  test('has its language, and the one of its address', () => {
    const check = (page: Page) => {
      const lang = find(page, 'html')?.attributes.get('lang') ?? '';
      const folder = page.file.split('/')[0];
      return !locales.includes(lang) || (locales.includes(folder) && folder !== lang) ? `lang "${lang}"` : undefined;
    };
    expect(wrong(pages, check)).toEqual([]);
  });

  test('has a title of its own', () => {
    const check = (page: Page) => !find(page, 'title')?.text.trim() && 'no title';
    expect(wrong(pages, check)).toEqual([]);
    const titles = found.map((page) => `${page.file.split('/')[0]}: ${find(page, 'title')?.text}`);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test('has a viewport that can be zoomed', () => {
    const check = (page: Page) => {
      const viewport = contentOf(page, 'viewport') ?? '';
      return (!viewport.includes('width=device-width') || /maximum-scale|user-scalable/.test(viewport)) && viewport;
    };
    expect(wrong(pages, check)).toEqual([]);
  });

  test('that is to be found has a description', () => {
    expect(found).not.toEqual([]);
    expect(wrong(found, (page) => !contentOf(page, 'description') && 'no description')).toEqual([]);
  });

  test('that is to be found has its own address as canonical address', () => {
    const check = (page: Page) => {
      const address = find(page, 'link', { rel: 'canonical' })?.attributes.get('href') ?? 'http://none.test/none';
      return new URL(address).pathname !== page.url && address;
    };
    expect(wrong(found, check)).toEqual([]);
  });

  test('that is to be found names both languages, and is named by both', () => {
    const alternates = (page: Page) =>
      locales.map((hreflang) => find(page, 'link', { rel: 'alternate', hreflang })?.attributes.get('href'));
    const byUrl = new Map(found.map((page) => [page.url, page]));
    const check = (page: Page) => {
      const addresses = alternates(page);
      if (addresses.some((address) => !address || !/^https?:/.test(address))) return 'no pair';
      const twins = addresses.map((address) => byUrl.get(new URL(address!).pathname));
      const neutral = find(page, 'link', { rel: 'alternate', hreflang: 'x-default' })?.attributes.get('href');
      if (![...twins, neutral && byUrl.get(new URL(neutral).pathname)].includes(page)) return 'does not name itself';
      return twins.some((twin) => !twin || `${alternates(twin)}` !== `${addresses}`) && 'the pair does not agree';
    };
    expect(wrong(found, check)).toEqual([]);
  });

  test('that is to be read has one main heading, and no level left out', () => {
    const check = (page: Page) => {
      const levels = page.elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : []));
      if (levels.filter((level) => level === 1).length !== 1) return 'not one h1';
      return levels.some((level, i) => level > (levels[i - 1] ?? level) + 1) && `levels ${levels.join(' ')}`;
    };
    expect(wrong(found, check)).toEqual([]);
  });

  test('has no id twice', () => {
    const check = (page: Page) => {
      const ids = page.elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
      return ids.filter((id, i) => ids.indexOf(id) !== i).join(' ');
    };
    expect(wrong(pages, check)).toEqual([]);
  });

  test('has a name for every picture and every frame', () => {
    const check = (page: Page) =>
      page.elements
        .filter(({ tag, ancestors }) => /^(img|svg|canvas)$/.test(tag) && !ancestors.some((one) => one.tag === 'svg'))
        .filter((element) => !isNamed(element))
        .map(({ tag, attributes }) => `${tag}.${attributes.get('class') ?? ''}`)
        .concat(
          page.elements
            .filter(({ tag, attributes }) => tag === 'iframe' && !attributes.get('title'))
            .map(({ tag }) => tag),
        )
        .join(' ');
    expect(wrong(pages, check)).toEqual([]);
  });
});
