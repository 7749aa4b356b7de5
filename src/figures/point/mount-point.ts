import { mountTemplate } from '../mount-template.ts';
import { pointFigure } from './point-figure.ts';

/** Mounts a point on a landscape. */
export const mountPoint = mountTemplate({ kind: 'point', template: pointFigure });
