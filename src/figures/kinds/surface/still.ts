import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { withTable } from '../../still/model.ts';
import { surfaceFigure } from './figure.ts';
import { stillSurface } from './model.ts';

/** The surface before any script. */
export const still = (model: Model): TemplateResult => surfaceFigure(stillSurface(withTable(model)), {}, null);
