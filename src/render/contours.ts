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

/**
 * Contour lines of a surface in a window. What is not finite counts as the highest value.
 *
 * `cells` is the number of grid cells along the longer side: 128 for a still picture, 64 while the landscape itself moves.
 */
export function contourPaths(surface: Pick<Surface, 'levels'> & Objective, window: Window, cells = 128): Contour[] {
  const { x, y, width, height } = window;
  const columns = Math.max(2, Math.round(cells * Math.min(1, width / height)));
  const rows = Math.max(2, Math.round(cells * Math.min(1, height / width)));
  const { values, max } = sampleGrid(surface, [x, y], columns, rows);
  return contours()
    .size([columns, rows])
    .thresholds(contourLevels(values, surface.levels))(
      Array.from(values, (value) => (Number.isFinite(value) ? value : max)),
    )
    .map(({ value, coordinates }) => ({
      level: value,
      d: ringsPath(
        coordinates.flat(),
        (u) => (u / columns) * width,
        (v) => height - (v / rows) * height,
      ),
    }));
}

function ringsPath(rings: readonly number[][][], toX: (u: number) => number, toY: (v: number) => number): string {
  const path = pathRound(1);
  for (const ring of rings) {
    ring.forEach(([u, v], i) => {
      if (i === 0) path.moveTo(toX(u), toY(v));
      else if (i === ring.length - 1) path.closePath();
      else path.lineTo(toX(u), toY(v));
    });
  }
  return path.toString();
}
