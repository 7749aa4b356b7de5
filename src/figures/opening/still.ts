import type { TemplateResult } from 'lit-html';
import type { Model } from '../state/model.ts';
import { nothingHappens } from '../still/model.ts';
import { openingFigure } from './opening-figure.ts';

/** The opening picture before any script. */
export const still = (model: Model): TemplateResult => openingFigure(model, nothingHappens);
