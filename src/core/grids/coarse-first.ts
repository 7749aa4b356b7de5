/** Side of the blocks of the first pass. */
const coarsest = 16;

/** One pass over a grid: cells to compute that no earlier pass had. */
export interface Pass {
  readonly block: number;
  readonly cells: Int32Array;
}

/** Every cell of a grid once, in passes: the middles of blocks of 16 × 16, then of 8 × 8, … then all that is left. A pass fills the grid. */
export function coarseFirst(columns: number, rows: number): Pass[] {
  const taken = new Uint8Array(columns * rows);
  const passes: Pass[] = [];
  for (let block = coarsest; block >= 1; block >>= 1) {
    const cells: number[] = [];
    const middle = block >> 1;
    for (let bottom = 0; bottom < rows; bottom += block) {
      for (let left = 0; left < columns; left += block) {
        const cell = Math.min(left + middle, columns - 1) + Math.min(bottom + middle, rows - 1) * columns;
        if (taken[cell] === 0) cells.push(cell);
        taken[cell] = 1;
      }
    }
    if (cells.length > 0) passes.push({ block, cells: Int32Array.from(cells) });
  }
  return passes;
}
