import { renderTex } from './tex.ts';

/** A formula in a line of text. */
export const inlineMath = (tex: string): string => `<span class="math">${renderTex(tex)}</span>`;

/** A formula on a line of its own, in a box that it may scroll in. */
export const displayMath = (tex: string): string => `<div class="formula">${renderTex(tex, { display: true })}</div>`;

/** A text of the interface as markup, its letters `@k` set as in formulas. The text itself holds no markup. */
export const withMath = (text: string): string => text.replace(/@([a-z])/g, (_, letter: string) => inlineMath(letter));

/** A number in TeX: 0.001, but 10⁻⁷. */
export const texNumber = (value: number): string =>
  String(value)
    .replace(/^1e(-?\d+)$/, '10^{$1}')
    .replace(/e(-?\d+)$/, ' \\cdot 10^{$1}');
