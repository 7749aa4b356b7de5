/** Heights at the points of a lattice: that of column i and row j at index i + j · columns. All are finite. */
export interface Lattice {
  readonly columns: number;
  readonly rows: number;
  readonly heights: Float64Array;
}

/** A closed line through a lattice: u and v of its corners in turn, in columns and rows; the first is not said again. */
export type Ring = readonly number[];

/** How often a crossing is looked for more closely: from then on nobody sees the difference. */
const closer = 2;

/*
 * Marching squares (Lorensen and Cline 1987 in the plane). By which corners of a square are inside (lower left 1, lower right 2, upper right 4,
 * upper left 8): the sides at which lines come in and go out, below 0, right 1, above 2, left 3, with the inside to their left. Where two
 * corners across from each other are inside, they are joined or not as the middle is.
 */
const apart: readonly (readonly number[])[] = [
  ...[[], [0, 3], [1, 0], [1, 3], [2, 1], [0, 3, 2, 1], [2, 0], [2, 3]],
  ...[[3, 2], [0, 2], [1, 0, 3, 2], [1, 2], [3, 1], [0, 1], [3, 0], []],
];
const joined: Readonly<Record<number, readonly number[]>> = { 5: [0, 1, 2, 3], 10: [3, 0, 1, 2] };

/**
 * The rings around where a lattice lies at or above a level; what lies beyond it counts as below. With the function itself, `value` at a
 * place, lines are where that crosses the level, and not where a straight line between two points would: on steep walls lines drawn
 * so wobble, and in narrow valleys they break.
 */
export function isoRings(
  { columns, rows, heights }: Lattice,
  level: number,
  value: ((u: number, v: number) => number) | null,
): Ring[] {
  // Sides by the lattice's points, with one more row of points all around: side 2p goes right from point p, 2p + 1 up.
  const width = columns + 2;
  const next = new Map<number, number>();
  const inside = new Uint8Array(width * (rows + 2));
  for (let j = 0, at = 0; j < rows; j++) {
    for (let i = 0, point = 1 + (j + 1) * width; i < columns; i++) inside[point++] = Number(heights[at++] >= level);
  }
  for (let j = -1; j < rows; j++) {
    let point = (j + 1) * width;
    let corners = 0;
    for (let i = -1; i < columns; i++, point++) {
      // What was on the right is on the left now.
      corners =
        ((corners & 2) >> 1) | ((corners & 4) << 1) | (inside[point + 1] << 1) | (inside[point + 1 + width] << 2);
      if (corners === 0 || corners === 15) continue;
      const lines = corners === 5 || corners === 10 ? saddleLines(corners, i, j) : apart[corners];
      for (let k = 0; k < lines.length; k += 2) next.set(sideOf(point, lines[k]), sideOf(point, lines[k + 1]));
    }
  }

  function sideOf(point: number, side: number): number {
    if (side === 0) return 2 * point;
    if (side === 1) return 2 * (point + 1) + 1;
    return side === 2 ? 2 * (point + width) : 2 * point + 1;
  }

  function saddleLines(corners: number, i: number, j: number): readonly number[] {
    const at = i + j * columns;
    const middle = value?.(i + 0.5, j + 0.5) ?? Number.NaN;
    const mean = (heights[at] + heights[at + 1] + heights[at + columns] + heights[at + columns + 1]) / 4;
    return (Number.isFinite(middle) ? middle : mean) >= level ? joined[corners] : apart[corners];
  }

  function addCrossing(side: number, ring: number[]): void {
    const point = side >> 1;
    const i = (point % width) - 1;
    const j = Math.floor(point / width) - 1;
    const up = side % 2;
    const share = shareAt(i, j, 1 - up, up);
    ring.push(i + (1 - up) * share, j + up * share);
  }

  /** How far from one point to the next the level is crossed, 0 … 1; at the edge, on the edge. */
  function shareAt(i: number, j: number, right: number, up: number): number {
    if (i < 0 || j < 0) return 1;
    if (i + right >= columns || j + up >= rows) return 0;
    let low = 0;
    let high = 1;
    let below = heights[i + j * columns] - level;
    let above = heights[i + right + (j + up) * columns] - level;
    let share = between(low, below, high, above);
    if (!value) return share;
    for (let n = 0; n < closer; n++) {
      const here = value(i + right * share, j + up * share) - level;
      if (!Number.isFinite(here) || here === 0) break;
      // The rule of Illinois: an end that stays counts half (Dowell and Jarratt 1971, https://doi.org/10.1007/BF01934364).
      if (here < 0 === above < 0) {
        [high, above] = [share, here];
        below /= 2;
      } else {
        [low, below] = [share, here];
        above /= 2;
      }
      share = between(low, below, high, above);
    }
    return share;
  }

  const rings: Ring[] = [];
  for (const [first] of next) {
    const ring: number[] = [];
    for (let side: number | undefined = first; side !== undefined; ) {
      const after: number | undefined = next.get(side);
      next.delete(side);
      if (after === undefined) break;
      addCrossing(side, ring);
      side = after;
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** Where a straight line through two heights is zero; halves, since their difference may overflow. */
function between(low: number, below: number, high: number, above: number): number {
  const share = below / 2 / (below / 2 - above / 2);
  return Number.isFinite(share) ? low + share * (high - low) : (low + high) / 2;
}

/** The mean width of what a ring goes around: for a disc its radius, for a long band its width; and how far around it is. */
export function sizeOf(ring: Ring): { readonly width: number; readonly length: number } {
  let area = 0;
  let length = 0;
  let [u, v] = ring.slice(-2);
  for (let k = 0; k < ring.length; k += 2) {
    area += u * ring[k + 1] - ring[k] * v;
    length += Math.hypot(ring[k] - u, ring[k + 1] - v);
    [u, v] = [ring[k], ring[k + 1]];
  }
  return { width: length > 0 ? Math.abs(area) / length : 0, length };
}
