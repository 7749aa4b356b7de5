import type { Objective } from '../../objective/objective.ts';
import type { Interval } from '../surface.ts';

/** Values of a function of two parameters on a grid. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Value of column i and row j at index i + j · columns; length columns · rows. May hold NaN and ±Infinity. */
  readonly values: Float64Array;
  /** The lowest finite value; Infinity if there is none. */
  readonly min: number;
  /** The highest finite value; −Infinity if there is none. */
  readonly max: number;
}

/**
 * Samples a function of two parameters at the centres of columns × rows equal cells of `domain` (one interval for each
 * parameter): columns run along the first parameter, rows along the second, both from its low end.
 *
 * This is the order and the placing that d3-contour expects: it draws in a plane where cell (i, j) is the square from
 * (i, j) to (i + 1, j + 1), so that column number u of its output is the parameter low + (u / columns)(high − low).
 * The second parameter grows with the row; on a screen, where y grows downwards, the scale has to turn it over.
 *
 * `scratch`, of length columns · rows, is filled and returned as `values`, to save a new array while the landscape moves.
 * Throws a RangeError unless the function has two parameters, both counts are positive integers and `scratch` fits.
 *
 * @example
 * ```ts
 * import { findSurface, sampleGrid } from 'downhill-core';
 *
 * const { values, min, max } = sampleGrid(findSurface('bowl')!, [[0, 4], [0, 2]], 2, 2);
 * values; // → Float64Array(4) [ 1.25, 9.25, 3.25, 11.25 ]
 * min; // → 1.25
 * max; // → 11.25
 * ```
 */
export function sampleGrid(
  { dimension, value }: Pick<Objective, 'dimension' | 'value'>,
  domain: readonly Interval[],
  columns: number,
  rows: number,
  scratch?: Float64Array,
): Grid {
  if (dimension !== 2 || domain.length !== 2) throw new RangeError('a grid needs a function of two parameters');
  if (!isCount(columns) || !isCount(rows)) throw new RangeError(`a grid of ${columns} × ${rows} cells`);
  const values = scratch ?? new Float64Array(columns * rows);
  if (values.length !== columns * rows) {
    throw new RangeError(`scratch of length ${values.length} for ${columns} × ${rows} cells`);
  }

  const [[left, right], [bottom, top]] = domain as readonly [Interval, Interval];
  const point = new Float64Array(2);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let j = 0, index = 0; j < rows; j++) {
    point[1] = bottom + ((j + 0.5) / rows) * (top - bottom);
    for (let i = 0; i < columns; i++, index++) {
      point[0] = left + ((i + 0.5) / columns) * (right - left);
      const z = value(point, 0);
      values[index] = z;
      if (!Number.isFinite(z)) continue;
      if (z < min) min = z;
      if (z > max) max = z;
    }
  }
  return { columns, rows, values, min, max };
}

function isCount(n: number): boolean {
  return Number.isInteger(n) && n > 0;
}
