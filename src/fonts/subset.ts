import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { hangulOnEnglishPages, mathCharacters, siteCharacters } from './characters.ts';

const require = createRequire(import.meta.url);

/** Where the fonts and their style sheets go: `src/styles` and the layouts import them from there. */
const folder = fileURLToPath(new URL('../../.cache/fonts/', import.meta.url));

/** Makes every font file the site serves, and the style sheets that name them. What has not changed is not made again. */
export async function makeFonts(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await makePretendard();
  await makeMathFonts();
}

async function makePretendard(): Promise<void> {
  const source = join(
    dirname(require.resolve('pretendard/package.json')),
    'dist/public/variable/PretendardVariable.ttf',
  );
  const { latin, hangul } = siteCharacters();
  const signs = lackedBy(source, latin);
  await subset(source, 'hangul.woff2', hangul);
  await subset(source, 'latin.woff2', latin);
  await subset(require.resolve('katex/dist/fonts/KaTeX_Main-Regular.woff2'), 'signs.woff2', signs);
  // Where ranges overlap, the later face wins: so English pages leave the Hangul file alone.
  writeFileSync(
    join(folder, 'pretendard.css'),
    [
      textFace('Pretendard', 'hangul.woff2', hangulRange),
      // For the comments in code, whose Latin is set in a monospaced font.
      textFace('Pretendard Hangul', 'hangul.woff2', hangulRange),
      textFace('Pretendard', 'latin.woff2', `U+0-10FF,U+1E00-2FFF,${codePoints(hangulOnEnglishPages)}`),
      signs && textFace('Pretendard', 'signs.woff2', codePoints(signs)),
    ].join(''),
  );
}

/** Signs such as ∇ that the font has no glyph for; KaTeX's has. */
function lackedBy(source: string, text: string): string {
  const font = create(readFileSync(source));
  if (font.isCollection) throw new Error(`${source} is a collection of fonts`);
  return [...text]
    .filter((char) => mathCharacters.has(char) && !font.hasGlyphForCodePoint(char.codePointAt(0)!))
    .join('');
}

const codePoints = (text: string) => [...text].map((char) => `U+${char.codePointAt(0)!.toString(16)}`).join();

const hangulRange = 'U+1100-11FF,U+3000-303F,U+3130-318F,U+AC00-D7A3,U+FF00-FFEF';

const textFace = (family: string, file: string, range: string) =>
  `@font-face{font-family:${family};font-weight:400 700;font-display:swap;src:url(./${file}) format("woff2");unicode-range:${range}}\n`;

/** KaTeX's style sheet with its fonts cut to the characters that formulas use, in one format instead of three. */
async function makeMathFonts(): Promise<void> {
  const dist = dirname(require.resolve('katex/dist/katex.min.css'));
  const css = readFileSync(join(dist, 'katex.min.css'), 'utf8');
  const text = [...mathCharacters].join('');
  for (const [file] of css.matchAll(/KaTeX_[\w-]+\.woff2/g)) await subset(join(dist, 'fonts', file), file, text);
  const own = css
    .replace(/src:url\(fonts\/(KaTeX_[\w-]+\.woff2)\) format\("woff2"\)[^}]*/g, 'src:url(./$1) format("woff2")')
    .replaceAll('font-display:block', 'font-display:swap');
  writeFileSync(join(folder, 'katex.css'), own);
}

/** Cuts a font to `text`; a note beside the file says what it was made from. */
async function subset(source: string, file: string, text: string): Promise<void> {
  const original = readFileSync(source);
  const options = {
    targetFormat: 'woff2' as const,
    noHinting: true,
    ...(source.endsWith('.ttf')
      ? { keepFeatures: ['kern', 'tnum'], variationAxes: { wght: { min: 400, max: 700 } } }
      : {}),
  };
  const made = createHash('sha256').update(original).update(text).update(JSON.stringify(options)).digest('hex');
  const note = join(folder, `${file}.made`);
  if (existsSync(join(folder, file)) && existsSync(note) && readFileSync(note, 'utf8') === made) return;
  writeFileSync(join(folder, file), await subsetFont(original, text, options));
  writeFileSync(note, made);
}
