import { describe, expect, test } from 'vitest';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { convergenceMap } from '../../src/core/grids/compute-grid.ts';
import { cellEnds } from '../../src/core/grids/run-grid.ts';
import { findWells, withWells } from '../../src/core/grids/wells.ts';
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

const formula = (text: string, reach: number): Surface => {
  const side = [-reach, reach] as const;
  return (formulaSurface(text, [side, side]) as { surface: Surface }).surface;
};
const wellsIn = (text: string, reach = 3) => findWells(formula(text, reach)).map(({ at }) => at);

describe('the wells of a formula', () => {
  test.each<[string, number, number[][]]>([
    ['x^2 + 3y^2', 3, [[0, 0]]],
    ['abs(x) + 3|y|', 3, [[0, 0]]],
    [
      '(x^2 - 1)^2 + y^2',
      2,
      [
        [-1, 0],
        [1, 0],
      ],
    ],
    ['(1 - x)^2 + 100(y - x^2)^2', 3, [[1, 1]]],
    ['x^4 + y^4', 3, [[0, 0]]],
    // Valleys, floors, slopes and what has no value have none.
    ['(x - y)^2', 3, []],
    ['(x^2 + y^2 - 1)^2', 2, []],
    ['x^2', 3, []],
    ['x^2 - y^2', 3, []],
    ['3', 3, []],
    ['1/0', 3, []],
  ])('%s', (text, reach, expected) => {
    const found = wellsIn(text, reach);
    expect(found).toHaveLength(expected.length);
    for (const [i, at] of expected.entries())
      for (const axis of [0, 1]) expect(found[i][axis]).toBeCloseTo(at[axis], 4);
  });

  test('are minima that the course knows, on its own surfaces', () => {
    for (const id of ['himmelblau', 'six-hump-camel', 'three-hump-camel', 'beale', 'styblinski-tang']) {
      const surface = findSurface(id)!;
      const known = surface.criticalPoints.filter(({ kind }) => kind === 'minimum');
      const found = findWells(surface);
      expect([id, found.length]).toEqual([id, known.length]);
      for (const { at } of found)
        expect(Math.min(...known.map((one) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1])))).toBeLessThan(1e-3);
    }
  });

  test('are looked for only where nothing is known, and once', () => {
    for (const surface of surfaces) expect(withWells(surface)).toBe(surface);
    const surface = formula('x^2 + y^2', 2);
    expect(withWells(surface)).toBe(withWells(surface));
    expect(surface.criticalPoints).toEqual([]);
  });
});

test('a map of a formula is coloured by the wells that its runs come to', async () => {
  const side = [-2, 2] as const;
  const { ends, steps, columns } = await convergenceMap(
    {
      surface: 'formula',
      formula: { text: '(x^2 - 1)^2 + y^2', domain: [side, side] },
      runs: [{ optimizer: 'sgd', settings: { learningRate: 0.05 } }],
      steps: 200,
    },
    { columns: 20, rows: 20 },
  );
  for (const [cell, end] of ends.entries()) {
    if (end === cellEnds.diverged) continue;
    expect([cell, end]).toEqual([cell, cell % columns < columns / 2 ? 0 : 1]);
    expect(steps[cell]).toBeLessThan(200);
  }
});
