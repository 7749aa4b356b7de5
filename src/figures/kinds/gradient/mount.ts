import { type LocateOn, locateOnPlane } from '../../gestures/locate.ts';
import type { Locate } from '../../gestures/start-points.ts';
import { templateFigure } from '../../live/template-figure.ts';
import { gradientFigure } from './figure.ts';

/** A point that is dragged this near to a critical point, in pixels, comes to lie on it: no hand would find it. */
const snapReach = 7;

/** Coordinates of a pixel of the picture; those of a critical point near it. */
const locateOn: LocateOn = (prepared, stageWidth) => {
  const { surface } = prepared;
  const [[low, high]] = surface.domain;
  const reach = (snapReach * (high - low)) / stageWidth;
  const locate: Locate =
    surface.dimension === 2 ? locateOnPlane(prepared, stageWidth) : (px) => [low + (px / stageWidth) * (high - low)];
  return (px, py, dragged) => {
    const at = locate(px, py, dragged);
    if (!at) return null;
    const near = surface.criticalPoints.find(
      (point) => Math.hypot(...point.at.map((value, i) => value - at[i])) < reach,
    );
    return near?.at ?? at;
  };
};

/** Mounts a point with its gradient. */
export const mountGradient = templateFigure({ template: gradientFigure, locateOn });
