import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { nothingHappens } from '../../still/model.ts';
import { pointFigure } from './figure.ts';

/** The point before any script. */
export const still = (model: Model): TemplateResult => pointFigure(model, nothingHappens);
