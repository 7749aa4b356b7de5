import { describe, expect, test } from 'vitest';
import { gallery } from '../../content/gallery.ts';
import { written } from '../../src/components/written.ts';
import { locales, textsOf } from '../../src/i18n/texts.ts';
import { figuresOf, type Kind } from '../../src/lessons/gallery.ts';

const kinds = Object.keys(gallery) as Kind[];
const ids = kinds.flatMap((kind) => Object.keys(figuresOf(gallery, kind)));

describe('the gallery of figures', () => {
  test.each(kinds)('shows at least one figure of the kind %s', (kind) => {
    expect(Object.keys(figuresOf(gallery, kind))).not.toEqual([]);
  });

  test.each(locales)('has words for every kind and every figure, and no others (%s)', (locale) => {
    const { kinds: names, figures } = textsOf(locale).gallery;
    expect(Object.keys(names).sort()).toEqual([...kinds].sort());
    expect(Object.keys(figures).sort()).toEqual([...ids].sort());
  });
});

describe('what stands under a figure of the gallery', () => {
  test.each(kinds)('is what makes it: %s', (kind) => {
    const figures = figuresOf(gallery, kind);
    const read = new Function(`return {${written(figures)}}`) as () => unknown;
    expect(read()).toEqual(figures);
  });

  test('has short things on one line, and quotes what has to be quoted', () => {
    expect(written({ 'a-b': { text: "it's", list: [1, -0.5], none: undefined } })).toBe(
      "'a-b': { text: 'it\\'s', list: [1, -0.5] },",
    );
    const long = { list: Array.from({ length: 12 }, (_, i) => [i, `number ${i}`]) };
    expect(written(long).split('\n')).toHaveLength(14);
  });
});
