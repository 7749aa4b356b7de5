import { isoRings } from '../iso-rings.ts';
import { isInGap, type Relief } from './relief.ts';

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
  const lattice = { columns: size, rows: size, heights: Float64Array.from(grid.heights) };
  let below = 0;
  return levels.flatMap((level) => {
    const height = heightOf(level);
    if (height - below < leastGap) return [];
    below = height;
    const rings = isoRings(lattice, height, null).map((ring) =>
      Float32Array.from([...ring, ring[0], ring[1]], (at, k) => half[k % 2] * ((2 * at) / grid.cells - 1)),
    );
    return [{ level, height, rings }];
  });
}

/** Points of a line this near to the straight way past them are left out, at most this many in a row. */
const straightness = 0.0004;
const mostSkipped = 6;

/**
 * The lines of contours as pieces that lie on the landscape, without the ways along the domain's edge and those of holes: from and to, six
 * numbers each.
 */
export function contourPieces(lifted: readonly LiftedContour[], relief: Pick<Relief, 'grid' | 'half'>): Float32Array {
  const { half } = relief;
  const pieces: number[] = [];
  for (const { height, rings } of lifted) {
    for (const ring of rings) {
      const last = ring.length / 2 - 1;
      for (let from = 0; from < last; ) {
        let to = from + 1;
        if (!isAlongEdge(ring, from, to, half)) {
          while (to < last && to - from <= mostSkipped && isStraight(ring, from, to + 1, half)) to++;
          const [ax, ay, bx, by] = [ring[2 * from], ring[2 * from + 1], ring[2 * to], ring[2 * to + 1]];
          if (!isInGap(relief, (ax + bx) / 2, (ay + by) / 2)) pieces.push(ax, ay, height, bx, by, height);
        }
        from = to;
      }
    }
  }
  return Float32Array.from(pieces);
}

/** Whether two points of a ring are the same or lie on the same edge of the domain. */
function isAlongEdge(ring: Float32Array, i: number, j: number, half: readonly [number, number]): boolean {
  const shared = [0, 1].filter((axis) => ring[2 * i + axis] === ring[2 * j + axis]);
  return shared.length > 1 || shared.some((axis) => Math.abs(Math.abs(ring[2 * i + axis]) - half[axis]) < 1e-6);
}

/** Whether all points between two of a ring lie on the straight way, and none of its pieces on the domain's edge. */
function isStraight(ring: Float32Array, i: number, j: number, half: readonly [number, number]): boolean {
  if (isAlongEdge(ring, j - 1, j, half)) return false;
  const [ax, ay] = [ring[2 * i], ring[2 * i + 1]];
  const [dx, dy] = [ring[2 * j] - ax, ring[2 * j + 1] - ay];
  const length = Math.hypot(dx, dy);
  for (let k = i + 1; k < j; k++) {
    const off = Math.abs((ring[2 * k] - ax) * dy - (ring[2 * k + 1] - ay) * dx);
    if (!(off <= straightness * length)) return false;
  }
  return true;
}
