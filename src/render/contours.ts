import { contours, pathRound } from 'd3';
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
 * Contour lines of a surface in a window.
 *
 * `cells` is the number of grid cells along the longer side: 128 for a still picture, 64 while the landscape itself moves.
 */
export function contourPaths(surface: Pick<Surface, 'levels'> & Objective, window: Window, cells = 128): Contour[] {
  const columns = Math.max(2, Math.round(cells * Math.min(1, window.width / window.height)));
  const rows = Math.max(2, Math.round(cells * Math.min(1, window.height / window.width)));
  const { values, min, max } = sample(surface, window, columns, rows);
  const levels = contourLevels(min, max, surface.levels);
  // d3 puts the value of cell (i, j) at (i + ½, j + ½).
  const toX = window.width / columns;
  const toY = window.height / rows;
  return contours()
    .size([columns, rows])
    .thresholds(levels)(values)
    .map(({ value, coordinates }) => {
      const path = pathRound(1);
      for (const ring of coordinates.flat()) {
        ring.forEach(([x, y], i) => {
          if (i === 0) path.moveTo(x * toX, y * toY);
          else if (i === ring.length - 1) path.closePath();
          else path.lineTo(x * toX, y * toY);
        });
      }
      return { level: value, d: path.toString() };
    });
}

/** Values at the cells' centres, rows from the top; what is not finite counts as the highest value. */
function sample(objective: Objective, { x, y }: Window, columns: number, rows: number) {
  const values = new Array<number>(columns * rows);
  const point = new Float64Array(2);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < rows; j++) {
    point[1] = y[1] - ((j + 0.5) / rows) * (y[1] - y[0]);
    for (let i = 0; i < columns; i++) {
      point[0] = x[0] + ((i + 0.5) / columns) * (x[1] - x[0]);
      const value = objective.value(point, 0);
      values[j * columns + i] = value;
      if (Number.isFinite(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
  }
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) values[i] = max;
  return { values, min, max };
}
