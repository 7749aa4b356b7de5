import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { withTable } from '../../still/model.ts';
import { basinFigure } from './figure.ts';
import { stillBasin } from './model.ts';

/** The map before any script. */
export const still = (model: Model): TemplateResult => basinFigure(stillBasin(withTable(model)), {});
