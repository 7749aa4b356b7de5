import { contours } from 'd3';
import type { Relief } from './relief.ts';

/** One contour line of a landscape, and the area above it. */
export interface LiftedContour {
  readonly level: number;
  /** Height of the level, 0 … 1. */
  readonly height: number;
  /** Closed rings around the area, as places (x, y) of the scene; holes too. */
  readonly rings: readonly Float32Array[];
}

/** Levels that lie this near above another in height are left out: no grid is fine enough to draw them apart. */
const leastGap = 0.012;

/** The contour lines of a landscape, ascending, at the levels of the contour picture. */
export function liftContours(relief: Relief): LiftedContour[] {
  const { levels, grid, heightOf, half } = relief;
  const size = grid.cells + 1;
  // d3 puts the value of column i at i + ½ and closes areas along the outside, half a cell beyond the outermost corners.
  const place = (column: number, halfSize: number) =>
    halfSize * ((2 * Math.min(Math.max(column - 0.5, 0), grid.cells)) / grid.cells - 1);
  const draw = contours().size([size, size]);
  const heights = Array.from(grid.heights);
  let below = 0;
  return levels.flatMap((level) => {
    const height = heightOf(level);
    if (height - below < leastGap) return [];
    below = height;
    const rings = draw
      .contour(heights, height)
      .coordinates.flat()
      .map((ring) => Float32Array.from(ring.flatMap(([u, v]) => [place(u, half[0]), place(v, half[1])])));
    return [{ level, height, rings }];
  });
}

/**
 * The lines of contours as pieces that lie on the landscape, without the ways along the domain's edge: from and to, six numbers each.
 */
export function contourPieces(lifted: readonly LiftedContour[], half: readonly [number, number]): Float32Array {
  const pieces: number[] = [];
  const onEdge = (value: number, size: number) => Math.abs(Math.abs(value) - size) < 1e-6;
  for (const { height, rings } of lifted) {
    for (const ring of rings) {
      for (let i = 0; i + 3 < ring.length; i += 2) {
        const [ax, ay, bx, by] = ring.subarray(i, i + 4);
        const alongEdge = (ax === bx && onEdge(ax, half[0])) || (ay === by && onEdge(ay, half[1]));
        if (!alongEdge && (ax !== bx || ay !== by)) pieces.push(ax, ay, height, bx, by, height);
      }
    }
  }
  return Float32Array.from(pieces);
}
