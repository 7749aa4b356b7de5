import type { TemplateResult } from 'lit-html';
import { surfaceFigure } from '../kinds/surface/figure.ts';
import { stillSurface } from '../kinds/surface/model.ts';
import type { Model } from '../state/model.ts';
import { nothingHappens } from '../still/model.ts';
import { playground, stillExtras } from './playground.ts';

/** The playground before any script. */
export const still = (model: Model): TemplateResult =>
  playground(model, nothingHappens, stillExtras(surfaceFigure(stillSurface(model), {}, null)));
