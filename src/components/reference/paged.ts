import { ownFormula } from '../../core/surfaces/formula.ts';
import { surfaces } from '../../core/surfaces/index.ts';

/** The surfaces that have a page, in teaching order: all but the reader's own formula. */
export const paged = surfaces.filter(({ id }) => id !== ownFormula.id);
