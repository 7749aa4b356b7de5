import { formulaOf } from '../../core/grounds/formula/formula-ground.ts';
import type { Model } from '../state/model.ts';
import { nameOf } from '../state/texts.ts';

/** What the surface is called; of a typed formula, with the formula that is shown. */
export function surfaceName({ setup, prepared, texts }: Pick<Model, 'setup' | 'prepared' | 'texts'>): string {
  const name = nameOf(texts.surfaces, setup.ground.surface);
  const formula = prepared.unread?.shown ?? formulaOf(setup.ground)?.text;
  // What names the function in it is said already.
  return formula === undefined ? name : `${name}, f(x, y) = ${formula.slice(formula.indexOf('=') + 1).trim()}`;
}
