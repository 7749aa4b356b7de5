/** Ends of a piece of a line, in the units of the plane. */
type Piece = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Where values on a square grid of `cells` × `cells` cells over [−reach, reach]² are 0, as pieces, cell by cell: marching squares, of which a
 * cell with two crossings on each side is cut in two as its corners come. `values` go row by row from below, (cells + 1)² of them.
 */
export function zeroPieces(values: Float64Array, cells: number, reach: number): Piece[] {
  const side = cells + 1;
  const at = (i: number) => -reach + (2 * reach * i) / cells;
  const pieces: Piece[] = [];
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const crossings: number[] = [];
      for (let i = 0; i < 4; i++) {
        const [from, to] = [corners[i], corners[(i + 1) % 4]];
        const [a, b] = [from, to].map(([x, y]) => values[y * side + x]);
        if (a > 0 === b > 0) continue;
        const share = a / (a - b);
        crossings.push(at(from[0] + share * (to[0] - from[0])), at(from[1] + share * (to[1] - from[1])));
      }
      for (let i = 0; i + 3 < crossings.length; i += 4)
        pieces.push([crossings[i], crossings[i + 1], crossings[i + 2], crossings[i + 3]]);
    }
  }
  return pieces;
}

/** The points of such a grid, x and y after one another. */
export function gridPoints(cells: number, reach: number): Float64Array {
  const side = cells + 1;
  const points = new Float64Array(2 * side * side);
  for (let i = 0; i < side * side; i++) {
    points[2 * i] = -reach + (2 * reach * (i % side)) / cells;
    points[2 * i + 1] = -reach + (2 * reach * Math.floor(i / side)) / cells;
  }
  return points;
}
