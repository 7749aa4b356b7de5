import type { Trajectory } from '../optimizers/descend.ts';
import type { Outcome } from '../runs/outcome.ts';
import { coarseFirst, type Pass } from './coarse-first.ts';

/*
 * Many runs laid out on a grid, for pictures that come into view coarse first and then finer: what each cell's run came to, in plain
 * arrays that a worker can send.
 */

/**
 * How a cell's run ended, as a number: one of these, or the index (0, 1, …) of the critical point it arrived at.
 *
 * @example
 * ```ts
 * import { cellEnds } from 'downhill-core';
 *
 * cellEnds; // → { rests: -5, unknown: -4, diverged: -3, left: -2, underway: -1 }
 * ```
 */
export const cellEnds = { rests: -5, unknown: -4, diverged: -3, left: -2, underway: -1 } as const;

/** What some cells' runs came to. Arrays have one entry for each cell; a plain object that can be posted. */
export interface GridPiece {
  /** Index of the cell: column + row · columns. */
  readonly cells: Int32Array;
  /** See `cellEnds`. */
  readonly ends: Int16Array;
  /** The step from which on it stayed where it is, or at which it diverged; −1 for runs that did neither. */
  readonly steps: Int32Array;
  /** Loss after the last step; may be NaN or ±Infinity. */
  readonly losses: Float64Array;
  /** Side of the square of cells that each of these stands for until finer ones arrive; 1 in the last pass. */
  readonly block: number;
}

/** A grid of results on its way: complete when `computed` is columns · rows. */
export interface RunGrid extends Omit<GridPiece, 'cells' | 'block'> {
  readonly columns: number;
  readonly rows: number;
  /** 1 where a cell shows its own run, 0 where it shows a neighbour's or nothing yet. */
  readonly own: Uint8Array;
  /** Number of cells that show their own. */
  computed: number;
}

/** A grid of columns × rows cells of which nothing is known. */
export function blankGrid(columns: number, rows: number): RunGrid {
  const count = columns * rows;
  return {
    columns,
    rows,
    ends: new Int16Array(count).fill(cellEnds.unknown),
    steps: new Int32Array(count).fill(-1),
    losses: new Float64Array(count).fill(Number.NaN),
    own: new Uint8Array(count),
    computed: 0,
  };
}

/** Adds a piece to a grid: its cells, and around each the part of its block that has nothing of its own yet. */
export function addPiece(grid: RunGrid, piece: GridPiece): void {
  const { columns, rows, own } = grid;
  const { cells, block } = piece;
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n];
    const column = cell % columns;
    const row = (cell - column) / columns;
    const left = column - (column % block);
    const bottom = row - (row % block);
    for (let j = bottom; j < Math.min(rows, bottom + block); j++) {
      for (let i = left; i < Math.min(columns, left + block); i++) {
        const at = i + j * columns;
        if (own[at] === 1) continue;
        grid.ends[at] = piece.ends[n];
        grid.steps[at] = piece.steps[n];
        grid.losses[at] = piece.losses[n];
      }
    }
    if (own[cell] === 0) grid.computed++;
    own[cell] = 1;
  }
}

export { coarseFirst, type Pass };

/** Some cells of a pass, to be computed as one piece. */
export interface CellGroup {
  readonly pass: Pass;
  readonly cells: Int32Array;
}

/** The cells of some passes in groups of at most `size`, of which every `of`-th, from `part` on. */
export function* shareOf(
  passes: readonly Pass[],
  size: number,
  { part, of }: { readonly part: number; readonly of: number },
): Generator<CellGroup, void, undefined> {
  let turn = 0;
  for (const pass of passes) {
    for (let from = 0; from < pass.cells.length; from += size) {
      if (turn++ % of === part) yield { pass, cells: pass.cells.slice(from, from + size) };
    }
  }
}

/** A piece of no cells: of one that takes longer than a piece is to take. */
export const nothingYet = ({ block }: Pick<GridPiece, 'block'>): GridPiece =>
  emptyPiece({ block, cells: new Int32Array() }, new Int32Array());

/** Room for the results of some cells. */
export function emptyPiece({ block }: Pass, cells: Int32Array): GridPiece {
  const n = cells.length;
  return { cells, block, ends: new Int16Array(n), steps: new Int32Array(n), losses: new Float64Array(n) };
}

/** Enters what run number `n` of a piece came to. */
export function enterResult(piece: GridPiece, n: number, outcome: Outcome, { losses, steps }: Trajectory): void {
  piece.ends[n] = outcome.kind === 'arrived' ? outcome.minimum : cellEnds[outcome.kind];
  piece.steps[n] = 'step' in outcome ? outcome.step : -1;
  piece.losses[n] = losses[steps];
}
