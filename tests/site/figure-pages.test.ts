import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { networkPresets } from '../../content/network-presets.ts';
import { presets } from '../../content/presets.ts';
import { allOf, attributeOf } from '../../src/build/search/page-text.ts';
import { decodeFragment } from '../../src/core/experiment/url.ts';
import { isSketchId } from '../../src/figures/sketches/index.ts';
import { inProject } from '../../src/tooling/project.ts';
import { find, hasFigure, type Page, sites } from './pages.ts';

const locales = ['ko', 'en'] as const;
const lessons = readdirSync(inProject('content/lessons'));
const groups = [
  ...(await Promise.all(
    lessons.map(async (lesson) => {
      const { figures } = (await import(`../../content/lessons/${lesson}/figures.ts`)) as { figures: object };
      return { group: lesson.slice(3), ids: Object.keys(figures) };
    }),
  )),
  { group: 'play', ids: Object.keys(presets) },
  { group: 'network', ids: Object.keys(networkPresets) },
];
const paths = groups.flatMap(({ group, ids }) => ids.map((id) => ({ group, id, path: `figures/${group}/${id}` })));

const contentOf = (page: Page, property: string) => find(page, 'meta', { property })?.attributes.get('content') ?? '';

describe.each(sites)('the pages of one figure at $base', (site) => {
  const pageOf = (locale: string, where: string): Page => {
    const page = site.pages.find(({ file }) => file === `${locale}/${where}/index.html`);
    if (!page) throw new Error(`There is no page ${locale}/${where}`);
    return page;
  };
  const fileOf = (url: string) => new URL(url).pathname.slice(site.base.length);

  test.each(
    locales,
  )('are there for every figure of a lesson and every setting of a playground, each with its figure first: %s', (locale) => {
    for (const { id, path: where } of paths) {
      const page = pageOf(locale, where);
      // The tree of optimizers is links alone.
      expect(hasFigure(page) || id === 'tree', where).toBe(true);
      expect(page.elements.find(({ tag }) => tag === 'figure')?.attributes.get('id')).toBe(id);
    }
    const built = site.pages.filter(({ file }) => file.startsWith(`${locale}/figures/`));
    expect(built).toHaveLength(paths.length);
  });

  test.each(locales)('have a title, a description and a picture of their own: %s', (locale) => {
    const pages = paths.map(({ path: where }) => ({ where, page: pageOf(locale, where) }));
    expect(new Set(pages.map(({ page }) => contentOf(page, 'og:title'))).size).toBe(pages.length);
    for (const { where, page } of pages) {
      expect(contentOf(page, 'og:description').length, where).toBeGreaterThan(10);
      expect(fileOf(contentOf(page, 'og:image'))).toBe(`social/${locale}/${where}.png`);
      expect(site.files).toContain(`social/${locale}/${where}.png`);
      const described = page.elements.find(({ attributes }) => attributes.get('type') === 'application/ld+json');
      const fields = JSON.parse(described?.text ?? '{}') as Record<string, unknown>;
      expect(fields).toMatchObject({
        learningResourceType: 'interactive figure',
        url: contentOf(page, 'og:url'),
        image: contentOf(page, 'og:image'),
      });
    }
  });

  test.each(locales)('lead to what embeds them: %s', (locale) => {
    for (const { path: where } of paths) {
      const page = pageOf(locale, where);
      const link = find(page, 'link', { type: 'application/json+oembed' });
      const kind = find(page, 'downhill-figure')?.attributes.get('data-kind');
      expect(link === undefined, where).toBe(kind === undefined);
      if (!link || !kind) continue;
      const file = fileOf(link.attributes.get('href') ?? '');
      const document = JSON.parse(readFileSync(path.join(site.folder, file), 'utf8')) as Record<string, string>;
      expect(document).toMatchObject({
        version: '1.0',
        type: 'rich',
        title: contentOf(page, 'og:title'),
        thumbnail_url: contentOf(page, 'og:image'),
        width: 600,
        height: expect.any(Number),
      });
      const [frame] = allOf(parseFragment(document.html), 'iframe');
      const address = new URL(attributeOf(frame, 'src'));
      expect(fileOf(address.href)).toBe(`${locale}/embed/`);
      expect(address.searchParams.get('kind') ?? 'descent').toBe(kind);
      if (!isSketchId(kind)) expect(decodeFragment(address.hash.slice(1)).notices, where).toEqual([]);
    }
  });

  test('stand on the map of the site and not in its search', () => {
    const map = readFileSync(path.join(site.folder, 'sitemap-0.xml'), 'utf8');
    expect(map).toContain('/en/figures/momentum/valley/');
    const indexes = [...site.files].filter((file) => /_astro\/search-..\./.test(file));
    expect(indexes).toHaveLength(2);
    for (const file of indexes) expect(readFileSync(path.join(site.folder, file), 'utf8')).not.toContain('/figures/');
  });
});
