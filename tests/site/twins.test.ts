import { describe, expect, test } from 'vitest';
import { hasFigure, isWithin, type Page, readable, sites } from './pages.ts';

// Both builds come from the same content.
const [site] = sites;

/** What the two languages of a page must have in common: headings, figures and formulas, in their order. */
const skeletonOf = (page: Page) =>
  page.elements.flatMap((element) => {
    const { tag, attributes } = element;
    if (/^h[2-6]$/.test(tag)) return `${tag}#${attributes.get('id') ?? ''}`;
    if (tag.includes('-')) return tag;
    return isWithin(element, 'katex-display') && tag === 'annotation' ? 'a displayed formula' : [];
  });

describe('the two languages of a page', () => {
  const korean = readable(site).filter(({ file }) => file.startsWith('ko/'));
  const english = new Map(readable(site).map((page) => [page.file, page]));

  test.each(korean.map((page) => [page.file, page] as const))('%s', (file, page) => {
    const twin = english.get(file.replace(/^ko/, 'en'));
    expect(twin).toBeDefined();
    expect(skeletonOf(twin!)).toEqual(skeletonOf(page));
    expect(hasFigure(twin!)).toBe(hasFigure(page));
  });
});
