import { locateOnStage } from '../../gestures/locate-on-stage.ts';
import { mountTemplate } from '../../live/mount-template.ts';
import { workbench } from './workbench.ts';

/** Mounts a workbench. */
export const mountWorkbench = mountTemplate({ kind: 'descent', template: workbench, locateOn: locateOnStage });
