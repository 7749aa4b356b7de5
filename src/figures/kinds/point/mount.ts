import { mountTemplate } from '../../live/mount-template.ts';
import { pointFigure } from './figure.ts';

/** Mounts a point on a landscape. */
export const mountPoint = mountTemplate({ kind: 'point', template: pointFigure });
