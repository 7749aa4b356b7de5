import type { Objective } from '../objective/objective.ts';
import { coarseFirst } from './coarse-first.ts';
import type { JobShare, ValueGridSetup, ValuePiece } from './value-piece.ts';

/*
 * Values of a function of two parameters on a grid, for functions that cost too much to be sampled while a page waits: computed piece by
 * piece, coarse first, in plain arrays that a worker can send.
 */

export type { ValueGridSetup, ValuePiece };

/** A grid of values on its way: complete when `computed` is columns · rows. */
export interface ValueGrid extends ValueGridSetup {
  /** By cell; NaN where there is nothing yet. */
  readonly values: Float64Array;
  /** Of each pass, the distance of its cells from each other, and how many of them have not come yet. */
  readonly blocks: readonly number[];
  readonly missing: Int32Array;
  /** The distance of neighbours in the finest lattice of which everything is there: 16, 8, 4, 2, and at last 1; 0 before the first. */
  lattice: number;
  computed: number;
}

/** A grid of which nothing is known. Throws a RangeError unless it has two parameters and its sides are positive integers. */
export function blankValueGrid({ domain, columns, rows }: ValueGridSetup): ValueGrid {
  if (domain.length !== 2) throw new RangeError('a grid needs a function of two parameters');
  if (![columns, rows].every((side) => Number.isInteger(side) && side > 0))
    throw new RangeError(`a grid of ${columns} × ${rows} cells`);
  const passes = coarseFirst(columns, rows);
  return {
    ...{ domain, columns, rows },
    values: new Float64Array(columns * rows).fill(Number.NaN),
    blocks: passes.map(({ block }) => block),
    missing: Int32Array.from(passes, ({ cells }) => cells.length),
    lattice: 0,
    computed: 0,
  };
}

/** The pieces of a grid, coarse first, `perPiece` cells each at most, computed as they are asked for: one value a cell, and no gradient. */
export function* valuePieces(
  { value }: Pick<Objective, 'value'>,
  { domain: [[left, right], [bottom, top]], columns, rows }: ValueGridSetup,
  perPiece: number,
  { part, of }: JobShare = { part: 0, of: 1 },
): Generator<ValuePiece, void, undefined> {
  const at = new Float64Array(2);
  let turn = 0;
  for (const [pass, { cells: all }] of coarseFirst(columns, rows).entries()) {
    for (let from = 0; from < all.length; from += perPiece) {
      if (turn++ % of !== part) continue;
      const cells = all.slice(from, from + perPiece);
      const values = Float64Array.from(cells, (cell) => {
        const column = cell % columns;
        at[0] = left + ((column + 0.5) / columns) * (right - left);
        at[1] = bottom + (((cell - column) / columns + 0.5) / rows) * (top - bottom);
        return value(at, 0);
      });
      yield { pass, cells, values };
    }
  }
}

/** Adds a piece to a grid; pieces may come in any order, each once. */
export function addValues(grid: ValueGrid, { pass, cells, values }: ValuePiece): void {
  for (const [n, cell] of cells.entries()) grid.values[cell] = values[n];
  grid.computed += cells.length;
  grid.missing[pass] -= cells.length;
  grid.lattice = 0;
  for (let p = 0; p < grid.missing.length && grid.missing[p] === 0; p++) grid.lattice = grid.blocks[p];
  // Of a small grid the last passes may have nothing left to do.
  if (grid.computed === grid.values.length) grid.lattice = 1;
}
