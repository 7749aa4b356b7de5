import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankPicture, type CellBatch, cellEnds, coarseFirst, paintBatch } from '../../src/core/grids/run-grid.ts';

const side = fc.integer({ min: 1, max: 70 });

/** A batch whose cells each came to their own number. */
const numbered = (cells: Int32Array, block: number): CellBatch => ({
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

  test('fill the picture from the first pass on, and at the end each with its own', () => {
    fc.assert(
      fc.property(side, side, (columns, rows) => {
        const picture = blankPicture(columns, rows);
        let computed = 0;
        for (const { cells, block } of coarseFirst(columns, rows)) {
          paintBatch(picture, numbered(cells, block));
          computed += cells.length;
          expect(picture.computed).toBe(computed);
          expect(picture.ends.includes(cellEnds.unknown)).toBe(false);
          // What stands in for a cell comes from its block or, at the edges, from the block before.
          const far = picture.steps.findIndex(
            (from, cell) =>
              Math.abs((from % columns) - (cell % columns)) >= 2 * block ||
              Math.abs(Math.floor(from / columns) - Math.floor(cell / columns)) >= 2 * block,
          );
          expect(far).toBe(-1);
        }
        expect([...picture.steps]).toEqual(Array.from({ length: columns * rows }, (_, cell) => cell));
        expect(picture.own.every((own) => own === 1)).toBe(true);
      }),
    );
  });

  test('in any order give the same picture', () => {
    const [picture, other] = [blankPicture(20, 9), blankPicture(20, 9)];
    const passes = coarseFirst(20, 9);
    for (const { cells, block } of passes) paintBatch(picture, numbered(cells, block));
    for (const { cells, block } of passes.reverse()) paintBatch(other, numbered(cells, block));
    expect(other).toEqual(picture);
  });
});
