import { fromPixel } from '../render/window.ts';
import { locateOnPlane, mountTemplate } from './mount-template.ts';
import { stagesAtHand } from './stages/at-hand.ts';
import { workbench } from './workbench.ts';

/** Mounts a workbench. */
export const mountWorkbench = mountTemplate({
  kind: 'descent',
  template: workbench,
  locateOn(prepared, stageWidth) {
    const { curve } = stagesAtHand();
    if (!curve || prepared.surface.dimension === 2) return locateOnPlane(prepared, stageWidth);
    const window = curve.curveWindow(prepared.surface, stageWidth);
    return (px) => [fromPixel(window, px, 0)[0]];
  },
});
