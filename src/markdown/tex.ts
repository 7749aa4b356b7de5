import katex from 'katex';
import { mathCharacters } from '../fonts/characters.ts';

/**
 * TeX to markup that reads well (KaTeX's HTML) and is read well (MathML). A displayed formula carries its TeX along; in the line of a text,
 * where there are hundreds, that would only be weight. Throws on TeX that KaTeX does not know.
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
  return display ? html : html.replace(/<annotation.*?<\/annotation>/s, '');
}

/** Characters of KaTeX's visible half that the subset of its fonts does not hold. Hangul is left to the page's font. */
function missingGlyphs(html: string): string {
  const visible = html
    .slice(html.indexOf('katex-html'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|quot);/g, '')
    .replace(/[\u200b\s]|\p{Script=Hangul}/gu, '');
  return [...new Set(visible)].filter((char) => !mathCharacters.has(char)).join(' ');
}
