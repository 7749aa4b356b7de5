import { describe, expect, test } from 'vitest';
import { coarseFirst } from '../../src/core/grids/run-grid.ts';
import { addValues, blankValueGrid, type ValueGrid, valuePieces } from '../../src/core/grids/value-grid.ts';
import { surfaceOnGrid, valueOnGrid } from '../../src/core/grids/value-on-grid.ts';
import { drawExamples, filterPlane, landscapeOf, layoutOf, surfaceOn } from '../../src/core/network/index.ts';
import { type PlaneJob, planePieces } from '../../src/core/network/planes/plane-job.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { sampleGrid } from '../../src/core/surfaces/shape/grid.ts';
import type { Interval, Surface } from '../../src/core/surfaces/surface.ts';
import { contourPaths } from '../../src/render/contours.ts';
import { reliefOf } from '../../src/render/relief/relief.ts';
import { windowOn } from '../../src/render/window.ts';
import { network, rings, start } from './rings-network.ts';

const plane = filterPlane(start, layoutOf(network).blocks, 3);
const { examples } = drawExamples(rings, 12);
const objective = landscapeOf(network, examples);
const surface = surfaceOn(plane, objective);

/** An objective that counts what it is asked for. */
function counting(one: Objective) {
  const calls = { value: 0, gradient: 0 };
  const counted: Objective = {
    ...one,
    value(x, k) {
      calls.value++;
      return one.value(x, k);
    },
    gradient(x, out, k) {
      calls.gradient++;
      one.gradient(x, out, k);
    },
  };
  return { calls, counted };
}

function computed(
  one: Pick<Objective, 'value'>,
  domain: readonly Interval[],
  columns: number,
  rows: number,
): ValueGrid {
  const grid = blankValueGrid({ domain, columns, rows });
  for (const piece of valuePieces(one, grid, 50)) addValues(grid, piece);
  return grid;
}

/** What the drawing of a surface makes of it. */
const contoursOf = (one: Surface, cells: number) => contourPaths(one, windowOn(surface.domain, 640), { cells });

describe('a grid of values', () => {
  test('of 64 × 64 cells takes 4,096 values and no gradient, and is what sampling gives', () => {
    const { calls, counted } = counting(objective);
    const grid = computed(surfaceOn(plane, counted), surface.domain, 64, 64);
    expect(calls).toEqual({ value: 4096, gradient: 0 });
    expect(grid).toMatchObject({ computed: 4096, lattice: 1 });
    expect(grid.values).toEqual(sampleGrid(surface, surface.domain, 64, 64).values);
  });

  test('comes coarse first: whole lattices at 16, 80, … values', () => {
    const grid = blankValueGrid({ domain: surface.domain, columns: 64, rows: 64 });
    const seen: [number, number][] = [];
    for (const piece of valuePieces(surface, grid, 10)) {
      const { lattice } = grid;
      addValues(grid, piece);
      if (grid.lattice !== lattice) seen.push([grid.lattice, grid.computed]);
    }
    const passes = coarseFirst(64, 64);
    const sums = passes.map((_, p) => passes.slice(0, p + 1).reduce((sum, { cells }) => sum + cells.length, 0));
    expect(seen).toEqual(passes.map(({ block }, p) => [block, sums[p]]));
    expect(seen[0]).toEqual([16, 16]);
  });

  test('is the same from several workers, whose pieces come in any order', () => {
    const whole = computed(surface, surface.domain, 37, 21);
    const grid = blankValueGrid({ domain: surface.domain, columns: 37, rows: 21 });
    const pieces = [0, 1, 2].flatMap((part) => [...valuePieces(surface, grid, 7, { part, of: 3 })]);
    for (const piece of pieces.reverse()) addValues(grid, piece);
    expect(grid).toEqual(whole);
  });

  test('needs two parameters and a size', () => {
    expect(() => blankValueGrid({ domain: [[0, 1]], columns: 4, rows: 4 })).toThrow(RangeError);
    expect(() => blankValueGrid({ domain: surface.domain, columns: 4, rows: 0 })).toThrow(RangeError);
  });
});

describe('a surface on a grid', () => {
  const forbidden: Surface = {
    ...surface,
    value: () => {
      throw new Error('asked for a value');
    },
  };

  test('is drawn in contours as the surface itself, and asks it for nothing', () => {
    const grid = computed(surface, surface.domain, 64, 64);
    const drawn = contoursOf(surfaceOnGrid(forbidden, grid), 64);
    expect(drawn.length).toBeGreaterThan(5);
    // Between its points and beyond them, the grid is straight: lines are as long, but not the same to the pixel.
    const expected = contoursOf(surface, 64);
    expect(drawn.map(({ level }) => level)).toEqual(expected.map(({ level }) => level));
    for (const [i, { d }] of drawn.entries())
      expect(Math.abs(d.length - expected[i].d.length)).toBeLessThan(0.1 * expected[i].d.length);
  });

  test('is drawn in space as the surface itself, where the grid has the corners of its cells', () => {
    const cells = 63;
    const wider = surface.domain.map(([low, high]): Interval => {
      const side = high - low;
      return [low - (0.5 / cells) * side, high + (0.5 / cells) * side];
    });
    const read = { ...surfaceOnGrid(forbidden, computed(surface, wider, 64, 64)), domain: surface.domain };
    const [own, expected] = [reliefOf(read, cells), reliefOf(surface, cells)];
    expect(own.grid.heights).toEqual(expected.grid.heights);
    expect(own.levels).toEqual(expected.levels);
    expect(own.heightAt(0.123, -0.456)).toBeCloseTo(expected.heightAt(0.123, -0.456), 2);
    // The same grid serves the contours, between its points.
    expect(contoursOf(read, 64).map(({ level }) => level).length).toBe(contoursOf(surface, 64).length);
  });

  test('can be drawn while it comes, nearer to the surface with each lattice', () => {
    const grid = blankValueGrid({ domain: surface.domain, columns: 64, rows: 64 });
    const value = valueOnGrid(grid);
    expect(value(Float64Array.of(0, 0), 0)).toBeNaN();
    expect(contoursOf(surfaceOnGrid(forbidden, grid), 32).every(({ gap }) => gap)).toBe(true);
    const exact = sampleGrid(surface, surface.domain, 40, 40).values;
    const errors: number[] = [];
    for (const piece of valuePieces(surface, grid, 4096)) {
      addValues(grid, piece);
      const shown = sampleGrid({ dimension: 2, value }, surface.domain, 40, 40).values;
      errors.push(Math.max(...shown.map((one, i) => Math.abs(one - exact[i]))));
      expect(contoursOf(surfaceOnGrid(forbidden, grid), 32).length).toBeGreaterThan(5);
    }
    expect(errors).toHaveLength(5);
    for (const [i, error] of errors.entries()) if (i > 0) expect(error).toBeLessThan(errors[i - 1]);
    expect(errors[4]).toBeLessThan(0.01);
  });

  test.each([
    [1, 1],
    [2, 9],
    [17, 5],
    [33, 40],
  ])('of %d × %d cells has a linear function exactly, outside too', (columns, rows) => {
    const domain: readonly Interval[] = [
      [-1, 3],
      [2, 5],
    ];
    const linear = { value: (at: Float64Array) => 1 + (columns > 1 ? at[0] : 0) - (rows > 1 ? 2 * at[1] : 0) };
    const grid = blankValueGrid({ domain, columns, rows });
    for (const piece of valuePieces(linear, grid, 4096)) {
      addValues(grid, piece);
      // With a single line along a side there is nothing yet to tell how it goes on.
      if (grid.lattice > 1 && Math.min(columns, rows) <= grid.lattice) continue;
      for (const at of [Float64Array.of(-1, 2), Float64Array.of(0.3, 4.9), Float64Array.of(3.01, 5.02)])
        expect(valueOnGrid(grid)(at, 0)).toBeCloseTo(linear.value(at), 10);
    }
    expect(grid.lattice).toBe(1);
  });

  test('has gaps and infinities where the surface has them, and none beside', () => {
    const domain: readonly Interval[] = [
      [0, 4],
      [0, 4],
    ];
    const walled = {
      value: ([x, y]: Float64Array) => (x < 1 ? Number.NaN : y < 1 ? Number.POSITIVE_INFINITY : y > 3 ? -Infinity : x),
    };
    const grid = computed(walled, domain, 4, 4);
    const value = valueOnGrid(grid);
    const at = (x: number, y: number) => value(Float64Array.of(x, y), 0);
    expect(sampleGrid({ dimension: 2, value }, domain, 4, 4).values).toEqual(grid.values);
    expect(at(1, 2)).toBeNaN();
    expect(at(2.5, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(at(2.5, 3)).toBe(Number.NEGATIVE_INFINITY);
    expect(at(2.5, 4.2)).toBe(Number.NEGATIVE_INFINITY);
    expect(at(Number.NaN, 2)).toBeNaN();
  });
});

describe('the pieces of a plane', () => {
  const job: PlaneJob = {
    kind: 'plane',
    plane,
    network,
    examples,
    domain: surface.domain,
    columns: 24,
    rows: 20,
  };

  test('are what its surface says, from what can be posted', () => {
    const grid = blankValueGrid(job);
    for (const piece of planePieces(structuredClone(job))) addValues(grid, piece);
    expect(grid.values).toEqual(sampleGrid(surface, surface.domain, 24, 20).values);
    const [first] = planePieces({ ...job, penalty: { l2: 0.5 } });
    expect(first.values[0]).toBeGreaterThan(grid.values[first.cells[0]]);
  });

  test('are refused where network, examples and plane do not fit', () => {
    const other = { ...plane, origin: new Float64Array(3) };
    expect(() => planePieces({ ...job, plane: other })).toThrow('allowed: 85');
    expect(() => planePieces({ ...job, examples: { ...examples, count: 3 } })).toThrow(RangeError);
  });
});
