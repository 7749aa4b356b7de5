import { expect, test } from 'vitest';
import { valueBetween } from '../../src/core/grids/value-between.ts';
import { addValues, blankValueGrid, valuePieces } from '../../src/core/grids/value-grid.ts';

/* Landscapes between the values of a grid. */

const setup = {
  domain: [
    [-2, 6],
    [1, 3],
  ],
  columns: 32,
  rows: 16,
} as const;

const gridOf = (value: (x: number, y: number) => number) => {
  const grid = blankValueGrid(setup);
  for (const piece of valuePieces({ value: (at) => value(at[0], at[1]) }, setup, 40)) addValues(grid, piece);
  return grid;
};

test('go through the values, and straight on at the edges', () => {
  const plane = (x: number, y: number) => 3 * x - 2 * y + 1;
  for (const every of [1, 2, 4, 8]) {
    const between = valueBetween(gridOf(plane), every);
    for (const [x, y] of [
      [1, 2],
      [0.37, 1.61],
      [4.9, 2.3],
    ])
      expect(between([x, y])).toBeCloseTo(plane(x, y), 9);
  }
});

test('follow a smooth landscape closely, and never go beyond the values around', () => {
  const wave = (x: number, y: number) => Math.sin(x) * y * y;
  const between = valueBetween(gridOf(wave));
  for (let x = -1.7; x < 5.7; x += 0.13) expect(Math.abs(between([x, 2.1]) - wave(x, 2.1))).toBeLessThan(0.02);
  const step = valueBetween(gridOf((x) => (x > 2 ? 1 : 0)));
  for (let x = -2; x < 6; x += 0.05) {
    expect(step([x, 2])).toBeGreaterThanOrEqual(0);
    expect(step([x, 2])).toBeLessThanOrEqual(1);
  }
});

test('have the value of the nearest node where one nearby is not finite', () => {
  const between = valueBetween(gridOf((x) => (x < 0 ? Number.NaN : x)));
  expect(between([-1, 2])).toBeNaN();
  expect(between([0.2, 2])).toBeCloseTo(0.125, 12);
});
