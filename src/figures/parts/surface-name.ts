import type { Setup } from '../store.ts';
import { type FigureTexts, nameOf } from '../texts.ts';

/** What a surface is called; of a typed formula, with the formula. */
export function surfaceName({ surface, formula }: Pick<Setup, 'surface' | 'formula'>, texts: FigureTexts): string {
  const name = nameOf(texts.surfaces, surface);
  return formula ? `${name}, f(x, y) = ${formula.text}` : name;
}
