import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { nothingHappens } from '../../still/model.ts';
import { workbench } from './workbench.ts';

/** The workbench before any script. */
export const still = (model: Model): TemplateResult => workbench(model, nothingHappens);
