import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { mathSizes } from '../../src/fonts/characters.ts';
import { files, read } from '../structure/files.ts';
import { isWithin, sites } from './pages.ts';

// Both builds come from the same content.
const [site] = sites;

/** Characters that the built text fonts can draw. KaTeX's fonts are for formulas only. */
function drawable(): Set<number> {
  const fonts = [...site.files].filter((file) => /\.(woff2?|ttf|otf)$/.test(file) && !/katex/i.test(file));
  expect(fonts).not.toEqual([]);
  return new Set(
    fonts.flatMap((file) => {
      const font = create(readFileSync(path.join(site.folder, file)));
      return 'fonts' in font ? font.fonts.flatMap((one) => one.characterSet) : font.characterSet;
    }),
  );
}

/** Characters of a text that need a glyph: neither white space nor what only steers (joiners, variation selectors). */
const visible = (text: string) => new Set(text.replace(/[\s\p{Cc}\p{Cf}\p{Mn}]/gu, ''));

describe('the built fonts', () => {
  const glyphs = drawable();
  const missing = (text: string) => [...visible(text)].filter((char) => !glyphs.has(char.codePointAt(0)!));

  test('draw every character of every page', () => {
    const lacking = site.pages.flatMap((page) => {
      const shown = page.elements.filter(
        (element) => !/^(script|style)$/.test(element.tag) && !isWithin(element, 'katex'),
      );
      const without = missing(shown.map(({ text }) => text).join(''));
      return without.length > 0 ? `${page.file}: ${without.join(' ')}` : [];
    });
    expect(lacking).toEqual([]);
  });

  test('draw every Hangul of an embed page from inside it', () => {
    const scripts = readdirSync('dist/embed').map((file) => [file, read(`dist/embed/${file}`)] as const);
    const textOf = (names: RegExp) => scripts.flatMap(([file, text]) => (names.test(file) ? [text] : [])).join('\n');
    const html = read('dist/ko/embed/index.html') + textOf(/^(texts|further)-ko\.|^ko\./);
    const faces = [...textOf(/^text-ko\./).matchAll(/url\(data:font\/woff2;base64,([^)]*)\)/g)].map(([, data]) =>
      create(Buffer.from(data, 'base64')),
    );
    const inside = new Set(faces.flatMap((font) => ('characterSet' in font ? font.characterSet : [])));
    const hangul = new Set(html.match(/[\uac00-\ud7a3]/g));
    expect(hangul.size).toBeGreaterThan(300);
    expect([...hangul].filter((char) => !inside.has(char.codePointAt(0)!))).toEqual([]);
  });

  test('draw every character of content/', () => {
    const lacking = files.flatMap((file) => {
      const without = file.startsWith('content/') ? missing(read(file)) : [];
      return without.length > 0 ? `${file}: ${without.join(' ')}` : [];
    });
    expect(lacking).toEqual([]);
  });
});

test('the style sheet of formulas has every size that they use', () => {
  const used = site.pages.flatMap(({ elements }) =>
    elements.flatMap(
      ({ attributes }) => attributes.get('class')?.match(/(?<=\breset-size\d+ size|\breset-size)\d+/g) ?? [],
    ),
  );
  expect(used).not.toEqual([]);
  expect(used.filter((size) => !mathSizes.has(size))).toEqual([]);
});
