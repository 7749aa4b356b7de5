import { contours, pathRound } from 'd3';
import { sampleGrid } from '../core/grid.ts';
import type { Objective } from '../core/objective.ts';
import type { Surface } from '../core/surfaces/surface.ts';
import { contourLevels } from './levels.ts';
import type { Window } from './window.ts';

/** One contour line and the area above it: the level, and an SVG path in pixels. */
export interface Contour {
  readonly level: number;
  readonly d: string;
}

/** The contour lines of a picture, and the width in pixels of the picture that they were drawn for. */
export interface Landscape {
  readonly contours: readonly Contour[];
  readonly width: number;
}

/**
 * Contour lines of a surface in a window. What is not finite counts as the highest value.
 *
 * `cells` is the number of grid cells along the longer side: 128 at rest, 64 while the landscape itself moves. `digits` are those
 * after the decimal point of a pixel.
 */
export function contourPaths(
  surface: Pick<Surface, 'levels'> & Objective,
  window: Window,
  cells = 128,
  digits = 1,
): Contour[] {
  const { x, y, width, height } = window;
  const columns = Math.max(2, Math.round(cells * Math.min(1, width / height)));
  const rows = Math.max(2, Math.round(cells * Math.min(1, height / width)));
  const { values, max } = sampleGrid(surface, [x, y], columns, rows);
  return contours()
    .size([columns, rows])
    .thresholds(contourLevels(values, surface.levels))(
      Array.from(values, (value) => (Number.isFinite(value) ? value : max)),
    )
    .map(({ value, coordinates }) => {
      const path = pathRound(digits);
      for (const ring of coordinates.flat()) {
        ring.forEach(([u, v], i) => {
          const place = [(u / columns) * width, height - (v / rows) * height] as const;
          if (i === 0) path.moveTo(...place);
          else if (i === ring.length - 1) path.closePath();
          else path.lineTo(...place);
        });
      }
      return { level: value, d: path.toString() };
    });
}
