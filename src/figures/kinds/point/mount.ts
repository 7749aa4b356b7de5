import { templateFigure } from '../../live/template-figure.ts';
import { pointFigure } from './figure.ts';

/** Mounts a point on a landscape. */
export const mountPoint = templateFigure({ template: pointFigure });
