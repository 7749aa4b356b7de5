import { formulaOf } from '../../core/grounds/formula/formula-ground.ts';
import type { AnyGround } from '../../core/grounds/ground.ts';
import type { Model } from '../state/model.ts';
import { type FigureTexts, nameOf } from '../state/texts.ts';

/** What a ground is called; of a typed formula, with the one that is shown. */
export function groundName(
  ground: AnyGround,
  texts: Pick<FigureTexts, 'surfaces'>,
  formula = formulaOf(ground)?.text,
): string {
  const name = nameOf(texts.surfaces, ground.surface);
  // What names the function in it is said already.
  return formula === undefined ? name : `${name}, f(x, y) = ${formula.slice(formula.indexOf('=') + 1).trim()}`;
}

/** What the surface is called; of a typed formula, with the formula that is shown. */
export const surfaceName = ({ setup, prepared, texts }: Pick<Model, 'setup' | 'prepared' | 'texts'>): string =>
  groundName(setup.ground, texts, prepared.unread?.shown);
