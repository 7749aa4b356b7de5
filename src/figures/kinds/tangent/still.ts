import type { TemplateResult } from 'lit-html';
import type { Model } from '../../state/model.ts';
import { withTable } from '../../still/model.ts';
import { surfaceFigure } from '../surface/figure.ts';
import { stillSurface } from '../surface/model.ts';
import { tangentPlane } from './tangent-plane.ts';

/** The point with its plane before any script. */
export const still = (model: Model): TemplateResult =>
  surfaceFigure(stillSurface(withTable(model), tangentPlane), {}, null);
