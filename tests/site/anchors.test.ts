import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Element, isWithin, type Page, readable, sites } from './pages.ts';

/** Whether this is a figure of a text; the still pictures of the reference are not. */
const isFigure = ({ attributes }: Element) => attributes.get('class')?.split(' ').includes('figure') ?? false;

/** Ids that a page links to from within the element of that id. */
const linkedFromWithin = (page: Page) =>
  new Set(
    page.elements.flatMap(({ tag, attributes, ancestors }) => {
      const target = tag === 'a' && /^#(.+)$/.exec(attributes.get('href') ?? '')?.[1];
      return target && ancestors.some((one) => one.attributes.get('id') === target) ? target : [];
    }),
  );

describe.each(sites)('the site at $base', (site) => {
  test('gives every section and every figure of a text an id, and a link to itself', () => {
    const texts = readable(site).filter((page) => page.elements.some((element) => isWithin(element, 'prose')));
    expect(texts).not.toEqual([]);
    const missing = texts.flatMap((page) => {
      const linked = linkedFromWithin(page);
      return page.elements
        .filter((one) => isWithin(one, 'prose') && (/^h[23]$/.test(one.tag) || isFigure(one)))
        .filter(({ attributes }) => !linked.has(attributes.get('id') ?? ''))
        .map(({ tag, attributes }) => `${page.file}: ${tag} ${attributes.get('id') ?? ''}`);
    });
    expect(missing).toEqual([]);
  });

  test('gives every link a name in words: what a formula is called differs from reader to reader', () => {
    const nameless = site.pages.flatMap((page) => {
      const named = new Set(
        page.elements
          .filter((one) => one.attributes.get('aria-label') || one.attributes.get('alt') || one.text.trim())
          .filter((one) => !isWithin(one, 'katex'))
          .flatMap((one) => [one, ...one.ancestors]),
      );
      return page.elements
        .filter((one) => one.tag === 'a' && one.attributes.has('href') && !named.has(one))
        .map(({ attributes }) => `${page.file}: ${attributes.get('href')}`);
    });
    expect(nameless).toEqual([]);
  });

  test('embeds without cookies or storage', () => {
    const scripts = readdirSync(path.join(site.folder, 'embed')).map((file) => `embed/${file}`);
    expect(scripts.length).toBeGreaterThan(50);
    for (const file of ['ko/embed/index.html', 'en/embed/index.html', ...scripts]) {
      const text = readFileSync(path.join(site.folder, file), 'utf8');
      expect(text.match(/localStorage|sessionStorage|indexedDB|\bcaches\b|document\.cookie/g)).toBeNull();
    }
  });
});
