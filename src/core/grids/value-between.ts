import type { Interval } from '../surfaces/surface.ts';

/** Values at nodes, evenly spaced over a domain from edge to edge of their cells: of each node the cell's middle. */
interface Nodes {
  readonly domain: readonly Interval[];
  readonly columns: number;
  readonly rows: number;
  /** By node: column + row · columns. */
  readonly values: ArrayLike<number>;
}

/**
 * A smooth function through the values of a grid of equal cells, each the value at its cell's middle: cubic in between (Catmull and Rom), never
 * beyond the values around, straight on at the edges. Where a value nearby is not finite it is that of the nearest node. `every`: of a grid that
 * is computed coarse first, only every so manieth node is there, beginning in the middle of the first so many.
 *
 * Source: E. Catmull and R. Rom, "A class of local interpolating splines", 1974.
 */
export function valueBetween(nodes: Nodes, every = 1): (at: ArrayLike<number>) => number {
  const [across, up] = [nodes.columns, nodes.rows].map((count, axis) => axisOf(nodes.domain[axis], count, every));
  const valueAt = (i: number, j: number) => nodes.values[across.cell(i) + up.cell(j) * nodes.columns];
  const near = new Float64Array(16);
  return (at) => {
    const x = across.place(at[0]);
    const y = up.place(at[1]);
    const [left, low] = [across.below(x), up.below(y)];
    let areFinite = true;
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let j = 0; j < 4; j++) {
      for (let i = 0; i < 4; i++) {
        const value = valueAt(left - 1 + i, low - 1 + j);
        near[4 * j + i] = value;
        areFinite &&= Number.isFinite(value);
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (!areFinite) return valueAt(Math.round(x), Math.round(y));
    const [u, v] = [x - left, y - low];
    const row = (j: number) => between(near[4 * j], near[4 * j + 1], near[4 * j + 2], near[4 * j + 3], u);
    return Math.min(most, Math.max(least, between(row(0), row(1), row(2), row(3), v)));
  };
}

/** Nodes along one side: which cell is node number i, those beyond the ends the last ones; and at which node, in fractions, a place lies. */
function axisOf([low, high]: Interval, cells: number, every: number) {
  const count = Math.ceil(cells / every);
  const cell = (i: number) => Math.min(cells - 1, Math.min(count - 1, Math.max(0, i)) * every + (every >> 1));
  return {
    cell,
    place: (x: number) => (((x - low) / (high - low)) * cells - 0.5 - (every >> 1)) / every,
    below: (place: number) => Math.min(Math.max(0, count - 2), Math.max(0, Math.floor(place))),
  };
}

/** The value a share of the way from b to c, smoothly between a, b, c and d. */
function between(a: number, b: number, c: number, d: number, share: number): number {
  const t = Math.min(1.5, Math.max(-0.5, share));
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
