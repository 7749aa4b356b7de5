import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPiece, blankGrid, cellEnds, coarseFirst, type GridPiece } from '../../src/core/grids/run-grid.ts';

const side = fc.integer({ min: 1, max: 70 });

/** A piece whose cells each came to their own number. */
const numbered = (cells: Int32Array, block: number): GridPiece => ({
  cells,
  block,
  ends: Int16Array.from(cells),
  steps: Int32Array.from(cells),
  losses: Float64Array.from(cells),
});

describe('cells, coarse first', () => {
  test('come once each', () => {
    fc.assert(
      fc.property(side, side, (columns, rows) => {
        const all = coarseFirst(columns, rows).flatMap(({ cells }) => [...cells]);
        expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: columns * rows }, (_, cell) => cell));
      }),
    );
  });

  test('fill the grid from the first pass on, and at the end each with its own', () => {
    fc.assert(
      fc.property(side, side, (columns, rows) => {
        const grid = blankGrid(columns, rows);
        let computed = 0;
        for (const { cells, block } of coarseFirst(columns, rows)) {
          addPiece(grid, numbered(cells, block));
          computed += cells.length;
          expect(grid.computed).toBe(computed);
          expect(grid.ends.includes(cellEnds.unknown)).toBe(false);
          // What stands in for a cell comes from its block or, at the edges, from the block before.
          const far = grid.steps.findIndex(
            (from, cell) =>
              Math.abs((from % columns) - (cell % columns)) >= 2 * block ||
              Math.abs(Math.floor(from / columns) - Math.floor(cell / columns)) >= 2 * block,
          );
          expect(far).toBe(-1);
        }
        expect([...grid.steps]).toEqual(Array.from({ length: columns * rows }, (_, cell) => cell));
        expect(grid.own.every((own) => own === 1)).toBe(true);
      }),
    );
  });

  test('in any order give the same grid', () => {
    const [grid, other] = [blankGrid(20, 9), blankGrid(20, 9)];
    const passes = coarseFirst(20, 9);
    for (const { cells, block } of passes) addPiece(grid, numbered(cells, block));
    for (const { cells, block } of passes.reverse()) addPiece(other, numbered(cells, block));
    expect(other).toEqual(grid);
  });
});
