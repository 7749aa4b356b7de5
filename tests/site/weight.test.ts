import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasFigure, readable, sites } from './pages.ts';
import { initialScriptBytes } from './scripts.ts';

const kilobyte = 1024;

// What a page with a figure loads on top, once the figure is near, is weighed in the browser: tests/browser/weight.spec.ts.
describe.each(sites)('the site at $base', (site) => {
  test('sends a page without a figure at most 2 KB of script, save the search page', () => {
    const plain = readable(site).filter((page) => !hasFigure(page) && !page.file.includes('/search/'));
    expect(plain).not.toEqual([]);
    const weights = plain.map((page) => ({ page: page.file, bytes: initialScriptBytes(site, page) }));
    expect(weights.filter(({ bytes }) => bytes > 2 * kilobyte)).toEqual([]);
  });

  test('has the parser of formulas in no page, but in a script of its own for embed pages', () => {
    // A node type of mathjs, which its code spells out and ours does not.
    const holdsParser = (file: string) =>
      readFileSync(path.join(site.folder, file), 'utf8').includes('ConditionalNode');
    expect(site.pages.filter(({ file }) => holdsParser(file)).map(({ file }) => file)).toEqual([]);
    const scripts = readdirSync(path.join(site.folder, 'embed')).filter((file) => holdsParser(`embed/${file}`));
    expect(scripts).toEqual([expect.stringMatching(/^parse\./)]);
  });
});
