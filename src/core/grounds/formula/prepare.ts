import type { formulaSurface } from '../../expression/parse.ts';
import { type Prepared, preparedOn } from '../../runs/run.ts';
import { ownFormula } from '../../surfaces/formula.ts';
import type { Formula } from './formula.ts';

/** Reads formulas: `formulaSurface` of `expression.ts`, which brings a parser along and is handed in by those who have fetched it. */
export type ReadFormula = typeof formulaSurface;

/**
 * What runs need of a formula's surface. Of a text that is no formula: the surface of the formula to begin from on the same domain, so that
 * there is something to see, and `unread`, which says what is wrong. Never throws.
 */
export function preparedFormula(
  { text, domain }: Formula,
  read: ReadFormula,
  parts: Parameters<typeof preparedOn>[1],
): Prepared {
  const made = read(text, domain);
  if ('surface' in made) return preparedOn(made.surface, parts);
  const instead = { ...ownFormula, domain, criticalPoints: lowestIn(domain) };
  return { ...preparedOn(instead, parts), unread: { fault: made.fault, shown: ownFormula.text } };
}

/** Stands in for a reader that cannot be had. */
export const unreadable: ReadFormula = () => ({
  fault: { code: 'unavailable', start: 0, end: 0, parameters: { place: 1, found: '', allowed: 0, given: 0 } },
});

/** The critical points that a part of the plane holds. */
const lowestIn = (domain: Formula['domain']) =>
  ownFormula.criticalPoints.filter(({ at }) => at.every((value, i) => value >= domain[i][0] && value <= domain[i][1]));
