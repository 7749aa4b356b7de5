import katex from 'katex';
import { mathCharacters } from '../fonts/characters.ts';

/**
 * TeX to markup that reads well (KaTeX's HTML) and is read well (MathML). A displayed formula carries its TeX along; in the line of a text
 * that would only be weight. Throws on TeX that KaTeX does not know.
 */
export function renderTex(tex: string, { display = false } = {}): string {
  const html = katex.renderToString(tex, {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    strict: 'error',
  });
  const missing = missingGlyphs(html);
  if (missing) throw new Error(`the subset fonts lack ${missing}; add it to mathCharacters in src/fonts/characters.ts`);
  return display
    ? withoutStruts(html)
    : withoutStruts(html.replace(/<\/?semantics>|<annotation.*?<\/annotation>/gs, ''));
}

/** The same without struts no taller than the line of letters that they stand in: a page has hundreds of them, and they do nothing. */
const withoutStruts = (html: string): string =>
  html.replace(
    /<span class="katex-strut" style="height:([\d.]+)em;(?:vertical-align:-([\d.]+)em;)?"><\/span>/g,
    (strut, height, depth = '0') => (Number(height) - Number(depth) <= above && Number(depth) <= below ? '' : strut),
  );

/** How far a line of KaTeX's letters reaches above its base line and below it, in em: 1.2 in all. */
const above = 0.9;
const below = 0.29;

/** Characters of KaTeX's visible half that the subset of its fonts does not hold. Hangul is left to the page's font. */
function missingGlyphs(html: string): string {
  const visible = html
    .slice(html.indexOf('katex-html'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|quot);/g, '')
    .replace(/[\u200b\s]|\p{Script=Hangul}/gu, '');
  return [...new Set(visible)].filter((char) => !mathCharacters.has(char)).join(' ');
}
