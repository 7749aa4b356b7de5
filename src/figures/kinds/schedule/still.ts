import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { withTable } from '../../still/model.ts';
import { scheduleFigure, stillSchedule } from './figure.ts';

/** The learning rates before any script. */
export const still = (model: Model): TemplateResult => scheduleFigure(stillSchedule(withTable(model)), {});
