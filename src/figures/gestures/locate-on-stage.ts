import { fromPixel } from '../../render/window.ts';
import { type Drawing, locateOnPlane } from '../live/mount-template.ts';
import { stagesAtHand } from '../stages/lazy-stages.ts';

/** Coordinates of a pixel of the stage, whether that is a contour picture or a curve. */
export const locateOnStage: NonNullable<Drawing['locateOn']> = (prepared, stageWidth) => {
  const { curve } = stagesAtHand();
  if (!curve || prepared.surface.dimension === 2) return locateOnPlane(prepared, stageWidth);
  const window = curve.curveWindow(prepared.surface, stageWidth);
  return (px) => [fromPixel(window, px, 0)[0]];
};
