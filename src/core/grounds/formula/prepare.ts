import { ownFormula } from '../../surfaces/formula.ts';
import { descended, type Preparer, type ReadFormula } from '../ground.ts';
import type { Formula, FormulaGround } from './formula-ground.ts';

/** A formula's program is about as long as its text, of which so many characters are computed in a unit of work. */
const charactersPerUnit = 4;

/**
 * How a typed formula is prepared. Of a text that is no formula: the surface of the formula to begin from on the same domain, so that there
 * is something to see, and `unread`, which says what is wrong; the same where what reads formulas cannot be had.
 */
export const preparer: Preparer<FormulaGround> = {
  load: (_, parts) => parts.loadFormulaReader(),
  price({ formula: { text } }) {
    const evaluation = Math.ceil(text.length / charactersPerUnit);
    return { descended: evaluation, measured: evaluation };
  },
  outline: () => ({ dimension: 2 }),
  prepare({ ground: { formula } }, parts) {
    const { text, domain } = formula;
    const made = (parts.formulaReader() ?? unreadable)(text, domain);
    if ('surface' in made) return descended(made.surface);
    const instead = { ...ownFormula, domain, criticalPoints: lowestIn(domain) };
    return { ...descended(instead), unread: { fault: made.fault, shown: ownFormula.text } };
  },
};

/** Stands in for a reader that cannot be had. */
const unreadable: ReadFormula = () => ({
  fault: { code: 'unavailable', start: 0, end: 0, parameters: { place: 1, found: '', allowed: 0, given: 0 } },
});

/** The critical points that a part of the plane holds. */
const lowestIn = (domain: Formula['domain']) =>
  ownFormula.criticalPoints.filter(({ at }) => at.every((value, i) => value >= domain[i][0] && value <= domain[i][1]));
