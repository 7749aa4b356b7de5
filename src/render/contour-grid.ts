import type { Objective } from '../core/objective/objective.ts';
import { sampleGrid } from '../core/surfaces/shape/grid.ts';
import { isoRings, type Ring } from './iso-rings.ts';
import type { Window } from './window.ts';

/** What contour lines are read off: the values of a function at the middles of the cells of a window, and of one row of cells around it. */
export interface ContourGrid {
  /** Those within the window; may hold NaN and ±Infinity. */
  readonly values: Float64Array;
  /** The rings around where the function lies at or above a level; `quick`: as the grid alone has them. */
  readonly ringsAt: (level: number, quick: boolean) => Ring[];
  /** The rings around where the function has no value; null where it has one everywhere. */
  readonly absent: () => Ring[] | null;
  /** A path in pixels, to so many digits. */
  readonly pathOf: (rings: readonly Ring[], digits: number) => string;
}

/** How far a gap begins from the outermost values there are, as a share of the way to the next grid point. */
const gapEdge = 0.02;

/** The grid of a function in a window, with `cells` cells along the longer side. */
export function contourGrid(objective: Objective, window: Window, cells: number): ContourGrid {
  const { x, y, width, height } = window;
  const columns = Math.max(2, Math.round(cells * Math.min(1, width / height)));
  const rows = Math.max(2, Math.round(cells * Math.min(1, height / width)));
  const { values, min, max } = sampleGrid(objective, [x, y], columns, rows);
  const at = new Float64Array(2);
  // Point 0 of the lattice is the middle of the cell before the window's first.
  const value = (u: number, v: number) => {
    at[0] = x[0] + ((u - 0.5) / columns) * (x[1] - x[0]);
    at[1] = y[0] + ((v - 0.5) / rows) * (y[1] - y[0]);
    return objective.value(at, 0);
  };
  const size = { columns: columns + 2, rows: rows + 2 };
  const heights = new Float64Array(size.columns * size.rows);
  const missing = new Float64Array(heights.length);
  for (let j = 0, index = 0; j < size.rows; j++) {
    const row = Math.min(Math.max(j - 1, 0), rows - 1);
    for (let i = 0; i < size.columns; i++, index++) {
      const column = Math.min(Math.max(i - 1, 0), columns - 1);
      const near = values[column + row * columns];
      // NaN is no less than anything, and so among the highest: the walls that this makes lie under the gap.
      heights[index] = near < max ? Math.max(near, min) : max;
      missing[index] = Number(Number.isNaN(near));
      if (column === i - 1 && row === j - 1) continue;
      // Where there is nothing beyond the window, it goes on there as it ends: its edge is no wall.
      const beyond = value(i, j);
      if (Number.isFinite(beyond) && Number.isFinite(near)) heights[index] = beyond;
    }
  }
  return {
    values,
    ringsAt: (level, quick) => isoRings({ ...size, heights }, level, quick ? null : value),
    absent: () => (values.some(Number.isNaN) ? isoRings({ ...size, heights: missing }, gapEdge, null) : null),
    pathOf(rings, digits) {
      const pixel = 10 ** digits;
      const round = (place: number) => Math.round(place * pixel) / pixel;
      return rings
        .map((ring) => {
          let d = '';
          for (let k = 0; k < ring.length; k += 2) {
            const px = round(((ring[k] - 0.5) / columns) * width);
            const py = round(height - ((ring[k + 1] - 0.5) / rows) * height);
            d += `${k === 0 ? 'M' : 'L'}${px},${py}`;
          }
          return `${d}Z`;
        })
        .join('');
    },
  };
}
