import type { FormulaFault } from '../../core/expression/fault.ts';
import { type FigureTexts, fill } from '../state/texts.ts';

/** Why a text is no formula, and where, in words. */
export const faultText = ({ code, parameters }: FormulaFault, texts: Pick<FigureTexts, 'formula'>): string =>
  fill(texts.formula[code], parameters);
