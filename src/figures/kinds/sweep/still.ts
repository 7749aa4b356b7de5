import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { withTable } from '../../still/model.ts';
import { sweepFigure } from './figure.ts';
import { stillSweep } from './model.ts';

/** The sweep before any script. */
export const still = (model: Model): TemplateResult => sweepFigure(stillSweep(withTable(model)), {});
