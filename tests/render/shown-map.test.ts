import { expect, test } from 'vitest';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { blankGrid, cellEnds } from '../../src/core/grids/run-grid.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';
import { plainCell } from '../../src/render/cell-shades.ts';
import { minimaOf, shownMap } from '../../src/render/shown-map.ts';

const side = [-2, 2] as const;
const formula = (text: string) => (formulaSurface(text, [side, side]) as { surface: Surface }).surface;

/** A map of a row of cells that end so. */
function mapOf(surface: Surface, ends: readonly number[]) {
  const grid = blankGrid(ends.length, 1);
  grid.ends.set(ends);
  grid.steps.fill(3);
  return shownMap(grid, surface, 100);
}

test('a map of a formula has a hue for each well that was found, and one for what rests elsewhere', () => {
  const { rests, underway } = cellEnds;
  const wells = mapOf(formula('(x^2 - 1)^2 + y^2'), [0, 1, rests, underway]);
  expect(minimaOf(wells.surface)).toEqual([0, 1]);
  expect(new Set(wells.kinds).size).toBe(4);
  expect([...wells.shares]).toEqual([
    [0, 0.25],
    [1, 0.25],
    [2, 0.25],
    [underway, 0.25],
  ]);
  const valley = mapOf(formula('(x - y)^2'), [rests, rests]);
  expect([...valley.shares]).toEqual([[0, 1]]);
  expect(valley.kinds[0]).not.toBe(plainCell);
});

test('where minima are known, what rests elsewhere has not arrived', () => {
  const map = mapOf(findSurface('bowl')!, [0, cellEnds.rests]);
  expect([...map.shares]).toEqual([
    [0, 0.5],
    [cellEnds.underway, 0.5],
  ]);
  expect(map.kinds[1]).toBe(plainCell);
});
