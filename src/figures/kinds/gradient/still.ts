import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { nothingHappens } from '../../still/model.ts';
import { gradientFigure } from './figure.ts';

/** The gradient before any script. */
export const still = (model: Model): TemplateResult => gradientFigure(model, nothingHappens);
