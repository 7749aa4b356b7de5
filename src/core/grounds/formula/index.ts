import { ownFormula } from '../../surfaces/formula.ts';
import type { GroundType } from '../ground.ts';
import { completeFormula, startIn } from './formula.ts';
import type { FormulaGround } from './formula-ground.ts';
import { link } from './link.ts';
import { preparer } from './prepare.ts';

/** A typed formula, written with the field `formula`. */
export const formulaGround: GroundType<FormulaGround> = {
  kind: 'formula',
  takes: (surface) => surface === ownFormula.id,
  complete(_, fields) {
    const formula = completeFormula(fields.raw('formula'), fields.notices);
    const { domain } = formula;
    return {
      ground: { kind: 'formula', surface: 'formula', formula },
      bounds: { dimension: 2, domain, start: startIn(domain) },
    };
  },
  link,
  preparer,
};
