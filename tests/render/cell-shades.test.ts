import { describe, expect, test } from 'vitest';
import { blankGrid, cellEnds } from '../../src/core/grids/run-grid.ts';
import {
  bandEnds,
  cellKinds,
  cellPaths,
  cellPixels,
  divergedCell,
  leftCell,
  plainCell,
  shades,
} from '../../src/render/cell-shades.ts';

/** Three columns and two rows: two minima, a slow and a fast start; one that diverges, one that leaves, one under way. */
function somePicture() {
  const grid = blankGrid(3, 2);
  grid.ends.set([0, 0, 5, cellEnds.diverged, cellEnds.left, cellEnds.underway]);
  grid.steps.set([0, 100, 3, 7, -1, -1]);
  return grid;
}

const kinds = cellKinds(somePicture(), (point) => (point === 5 ? 1 : 0), bandEnds(100));

describe('the cells of a map', () => {
  test('have bands that end with the last step and grow', () => {
    for (const steps of [5, 100, 5000]) {
      const bands = bandEnds(steps);
      expect(bands).toHaveLength(shades);
      expect(bands.at(-1)).toBe(steps);
      expect([...bands].sort((a, b) => a - b)).toEqual(bands);
    }
  });

  test('say which minimum and which band, or what else', () => {
    expect([...kinds]).toEqual([0, shades - 1, shades + 1, divergedCell, leftCell, plainCell]);
  });

  test('are drawn as lines along the middles of rows, the first row at the bottom', () => {
    const paths = cellPaths(somePicture(), kinds, { width: 30, height: 20 });
    expect(paths.get(0)).toBe('M0,15h10');
    expect(paths.get(leftCell)).toBe('M10,5h10');
    expect(paths.has(plainCell)).toBe(false);
  });

  test('are painted in the same places', () => {
    const palette = {
      plot: [1, 1, 1],
      diverged: [0, 0, 0],
      left: [0, 1, 0],
      hues: [
        [1, 0, 0],
        [0, 0, 1],
      ],
    } as const;
    const pixels = cellPixels(somePicture(), kinds, palette);
    const pixel = (column: number, fromTop: number) => [
      ...pixels.subarray(4 * (column + 3 * fromTop), 4 * (column + 3 * fromTop) + 3),
    ];
    expect(pixel(1, 0)).toEqual([0, 255, 0]);
    expect(pixel(2, 0)).toEqual([255, 255, 255]);
    // The slow start is stronger than the fast one.
    expect(pixel(1, 1)[1]).toBeLessThan(pixel(0, 1)[1]);
    expect(pixels.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });
});
