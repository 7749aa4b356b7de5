import { describe, expect, test } from 'vitest';
import { numbersOf, shownRows, shownSums, softmaxOf } from '../../src/components/reference/activations/numbers.ts';
import { isOfOneNumber, pagedActivations } from '../../src/components/reference/activations/paged.ts';
import { computed } from '../../src/components/reference/network/computed.ts';
import { measuredSchemes } from '../../src/components/reference/network/measured.ts';
import { summaryOf } from '../../src/components/reference/network/summaries.ts';
import { pairings, sizesIn } from '../../src/components/reference/network/through-layers.ts';
import { workedExample } from '../../src/components/reference/network/worked-example.ts';
import { proseNumber } from '../../src/i18n/numbers.ts';
import { locales } from '../../src/i18n/texts.ts';
import { formatNumber } from '../../src/render/numbers.ts';
import { find, hasFigure, type Page, sites } from './pages.ts';

// Both builds come from the same content.
const [site] = sites;

const pageOf = (locale: string, path: string): Page => {
  const page = site.pages.find(({ file }) => file === `${locale}/reference/${path}/index.html`);
  if (!page) throw new Error(`there is no page ${locale}/reference/${path}`);
  return page;
};

/** The cells of a table of numbers, row by row, without the names of the rows. */
function cellsOf(page: Page, name: string): string[][] {
  const table = find(page, 'table', { 'data-numbers': name });
  const rows = page.elements.filter(({ tag, ancestors }) => tag === 'tr' && ancestors.includes(table!)).slice(1);
  return rows.map((row) =>
    page.elements
      .filter(({ tag, ancestors }) => tag === 'td' && ancestors.includes(row))
      .map(({ text }) => text.trim()),
  );
}

const written = (rows: readonly (readonly number[])[], digits?: number) =>
  rows.map((row) => row.map((one) => formatNumber(one, digits)));

describe.each(locales)('the reference in %s', (locale) => {
  test.each(
    pagedActivations.map((kind) => [kind.id, kind] as const),
  )('has the numbers of %s from the core', (id, kind) => {
    const page = pageOf(locale, `activations/${id}`);
    if (isOfOneNumber(kind)) {
      expect(cellsOf(page, id)).toEqual(written(numbersOf(kind), kind.otherForm ? 5 : 4));
      expect(cellsOf(page, id)).toHaveLength(shownSums.length);
    } else expect(cellsOf(page, id)).toEqual(written(shownRows.map(softmaxOf)));
  });

  test.each(pagedActivations.map(({ id }) => id))('has a still picture of %s, and no figure', (id) => {
    const page = pageOf(locale, `activations/${id}`);
    const picture = page.elements.find(
      ({ tag, attributes }) => tag === 'svg' && attributes.get('class')?.includes('loss-curve'),
    );
    expect(picture?.attributes.get('role')).toBe('img');
    expect(hasFigure(page)).toBe(false);
  });

  test('links every activation and the pages on networks from its index', () => {
    const index = site.pages.find(({ file }) => file === `${locale}/reference/index.html`)!;
    const links = new Set(index.elements.map(({ attributes }) => attributes.get('href')));
    const paths = [...pagedActivations.map(({ id }) => `activations/${id}`), 'layers', 'initializations'];
    expect(paths.filter((path) => !links.has(`${site.base}${locale}/reference/${path}/`))).toEqual([]);
  });

  test('has the numbers of initializations from the core', () => {
    const page = pageOf(locale, 'initializations');
    expect(cellsOf(page, 'measured')).toEqual(
      written(measuredSchemes().map(({ formula, measured, largest }) => [formula, measured, largest])),
    );
    expect(cellsOf(page, 'through-layers')).toEqual(
      written(
        pairings.map((pair) => sizesIn(...pair)).map(({ activations, blame }) => [...activations, blame]),
        3,
      ),
    );
  });

  test('has the numbers of networks from the core', () => {
    const page = pageOf(locale, 'layers');
    const { neurons } = workedExample();
    expect(cellsOf(page, 'example')).toEqual(
      written(neurons.map((one) => [one.sum, one.activation, one.blame, ...one.byWeights, one.byBias])),
    );
    for (const id of ['deep', 'dropout'] as const) {
      const { rows, total } = summaryOf(id);
      expect(cellsOf(page, `summary-${id}`).map(([, parameters]) => parameters)).toEqual(
        [...rows.map(({ parameters }) => parameters), total].map((one) => proseNumber(one, locale)),
      );
    }
  });

  test('has the numbers in its texts from the core', () => {
    const found = ['layers', 'initializations'].flatMap((path) =>
      pageOf(locale, path).elements.flatMap(({ attributes, text }) => {
        const id = attributes.get('data-computed');
        return id ? [[id as keyof typeof computed, text] as const] : [];
      }),
    );
    expect(found.map(([id]) => id).sort()).toEqual(Object.keys(computed).sort());
    for (const [id, text] of found) {
      const digits = text.split('.')[1]?.length ?? 0;
      expect(text).toBe(proseNumber(computed[id](), locale, digits));
    }
  });
});
