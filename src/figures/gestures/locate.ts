import type { Prepared } from '../../core/runs/run.ts';
import { fromPixel, windowOn } from '../../render/window.ts';
import { loadedStages } from '../stages/lazy-stages.ts';
import type { Locate } from './start-points.ts';

/** What turns pixels of a stage into coordinates, as long as it has that width. */
export type LocateOn = (prepared: Prepared, stageWidth: number) => Locate;

/** Coordinates of a pixel of the contour picture. */
export const locateOnPlane: LocateOn = ({ surface }, stageWidth) => {
  const window = windowOn(surface.domain, stageWidth);
  return (px, py) => fromPixel(window, px, py);
};

/** Coordinates of a pixel of the stage, whether that is a contour picture or a curve. */
export const locateOnStage: LocateOn = (prepared, stageWidth) => {
  const { curve } = loadedStages();
  if (!curve || prepared.surface.dimension === 2) return locateOnPlane(prepared, stageWidth);
  const window = curve.curveWindow(prepared.surface, stageWidth);
  return (px) => [fromPixel(window, px, 0)[0]];
};
