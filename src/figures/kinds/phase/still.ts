import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { phaseFigure } from './figure.ts';
import { targetOf } from './model.ts';

/** The plane before any script. */
export const still = (model: Model): TemplateResult => phaseFigure({ ...model, target: targetOf(model) }, {});
