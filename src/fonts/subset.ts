import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import {
  boldHangul,
  hangulOnEnglishPages,
  interfaceHangul,
  mathCharacters,
  mathSizes,
  siteCharacters,
} from './characters.ts';

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
  await subset(require.resolve('katex/dist/fonts/KaTeX_Main-Regular.woff2'), 'signs.woff2', signs);
  for (const { name, wght } of weights) {
    await subset(source, `latin-${name}.woff2`, latin, wght);
    await subset(source, `hangul-${name}.woff2`, name === 'bold' ? boldHangul() : hangul, wght);
  }
  await subset(source, 'hangul-embed.woff2', interfaceHangul(), weights[0].wght);
  const latinRange = `U+0-10FF,U+1E00-2FFF,${codePoints(hangulOnEnglishPages)}`;
  for (const { name, named } of weights)
    writeFileSync(
      join(folder, `pretendard-${name}.css`),
      [
        // Where ranges overlap, the later face wins: so English pages leave the Hangul files alone.
        textFace('Pretendard', `hangul-${name}.woff2`, hangulRange, named),
        textFace('Pretendard', `latin-${name}.woff2`, latinRange, named),
        // A browser looks for a glyph only among faces of one weight.
        signs && textFace('Pretendard', 'signs.woff2', codePoints(signs), named),
        // For the comments in code, whose Latin is set in a monospaced font, and for what the bold file lacks.
        name === 'regular' && textFace('Pretendard Hangul', `hangul-${name}.woff2`, hangulRange, named),
      ]
        .filter(Boolean)
        .join(''),
    );
}

/**
 * Two weights, a file and a style sheet each. Nearly all that is read first is regular; pages ask for the bold one once they have loaded, and
 * until then browsers thicken the regular one.
 */
const weights = [
  { name: 'regular', wght: 400, named: '400' },
  { name: 'bold', wght: 650, named: '600 700' },
] as const;

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

const textFace = (family: string, file: string, range: string, weight: string) =>
  `@font-face{font-family:${family};font-weight:${weight};font-display:swap;src:url(./${file}) format("woff2");unicode-range:${range}}\n`;

/** KaTeX's style sheet with its fonts cut to the characters that formulas use, in one format instead of three. */
async function makeMathFonts(): Promise<void> {
  const dist = dirname(require.resolve('katex/dist/katex.min.css'));
  const css = readFileSync(join(dist, 'katex.min.css'), 'utf8');
  const text = [...mathCharacters].join('');
  // Bold is for the names of vectors and matrices.
  const letters = text.replace(/\W/g, '');
  for (const [file] of css.matchAll(/KaTeX_[\w-]+\.woff2/g))
    await subset(join(dist, 'fonts', file), file, /Bold/.test(file) ? letters : text);
  const own = css
    .replace(/src:url\(fonts\/(KaTeX_[\w-]+\.woff2)\) format\("woff2"\)[^}]*/g, 'src:url(./$1) format("woff2")')
    .replaceAll('font-display:block', 'font-display:swap')
    // Rules from each of eleven sizes to each: formulas have three, of text, of what stands high or low, and of what stands so on that.
    .replace(/[^{}]*\.reset-size(\d+)\.size(\d+)\{[^}]*\}/g, (rule, from, to) =>
      mathSizes.has(from) && mathSizes.has(to) ? rule : '',
    );
  writeFileSync(join(folder, 'katex.css'), own);
}

/** Cuts a font to `text`, a variable one to the weight `wght`; a note beside the file says what it was made from. */
async function subset(source: string, file: string, text: string, wght?: number): Promise<void> {
  const original = readFileSync(source);
  const options = {
    targetFormat: 'woff2' as const,
    noHinting: true,
    ...(wght ? { keepFeatures: ['kern', 'tnum'], variationAxes: { wght } } : {}),
  };
  const made = createHash('sha256').update(original).update(text).update(JSON.stringify(options)).digest('hex');
  const note = join(folder, `${file}.made`);
  if (existsSync(join(folder, file)) && existsSync(note) && readFileSync(note, 'utf8') === made) return;
  writeFileSync(join(folder, file), await subsetFont(original, text, options));
  writeFileSync(note, made);
}
