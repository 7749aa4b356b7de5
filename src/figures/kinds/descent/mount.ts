import { locateOnStage } from '../../gestures/locate.ts';
import { templateFigure } from '../../live/template-figure.ts';
import { workbench } from './workbench.ts';

/** Mounts a workbench. */
export const mountDescent = templateFigure({ template: workbench, locateOn: locateOnStage });
