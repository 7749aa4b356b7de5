import { contours } from 'd3';
import { describe, expect, test } from 'vitest';
import { sampleGrid } from '../../src/core/surfaces/shape/grid.ts';
import type { Interval } from '../../src/core/surfaces/surface.ts';

const domain: Interval[] = [
  [-2, 4],
  [10, 14],
];

/** 100x + y shows in each value where it was taken. */
const where = { dimension: 2, value: (p: Float64Array) => 100 * p[0] + p[1] };

describe('sampleGrid', () => {
  test('samples the centres of the cells, row by row from the low ends', () => {
    const grid = sampleGrid(where, domain, 3, 2);
    expect([...grid.values]).toEqual([-89, 111, 311, -87, 113, 313]);
    expect(grid).toMatchObject({ columns: 3, rows: 2, min: -89, max: 313 });
  });

  test('lies where d3-contour draws it', () => {
    const columns = 60;
    const rows = 40;
    const { values } = sampleGrid(where, domain, columns, rows);
    const threshold = 100.5 + 12;
    const [region] = contours().size([columns, rows]).thresholds([threshold])([...values]);
    const ring = region.coordinates[0][0].map(([u, v]) => [-2 + (u / columns) * 6, 10 + (v / rows) * 4]);
    // The region reaches to the edges of the domain and is bounded on the left by the line 100x + y = threshold.
    expect(Math.max(...ring.map(([x]) => x))).toBe(4);
    expect(Math.min(...ring.map(([, y]) => y))).toBe(10);
    expect(Math.max(...ring.map(([, y]) => y))).toBe(14);
    const edge = ring.filter(([x, y]) => x < 3 && y > 10 && y < 14);
    expect(edge.length).toBeGreaterThan(30);
    for (const [x, y] of edge) expect(100 * x + y).toBeCloseTo(threshold, 9);
  });

  test('leaves values that are not finite in the grid and out of its range', () => {
    const value = (p: Float64Array) => (p[0] < 0 ? Number.NaN : p[0] > 2 ? Number.POSITIVE_INFINITY : p[1]);
    const { values, min, max } = sampleGrid({ dimension: 2, value }, domain, 3, 2);
    expect([...values]).toEqual([Number.NaN, 11, Number.POSITIVE_INFINITY, Number.NaN, 13, Number.POSITIVE_INFINITY]);
    expect([min, max]).toEqual([11, 13]);
  });

  test('has an empty range if nothing is finite', () => {
    const { min, max } = sampleGrid({ dimension: 2, value: () => Number.NaN }, domain, 2, 2);
    expect([min, max]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });

  test('fills the scratch it is given', () => {
    const scratch = new Float64Array(6).fill(7);
    const grid = sampleGrid(where, domain, 3, 2, scratch);
    expect(grid.values).toBe(scratch);
    expect([...scratch]).toEqual([...sampleGrid(where, domain, 3, 2).values]);
  });

  test('refuses what it cannot sample', () => {
    expect(() => sampleGrid({ dimension: 1, value: () => 0 }, [[0, 1]], 2, 2)).toThrow(RangeError);
    expect(() => sampleGrid(where, domain, 0, 2)).toThrow(RangeError);
    expect(() => sampleGrid(where, domain, 2, 1.5)).toThrow(RangeError);
    expect(() => sampleGrid(where, domain, 3, 2, new Float64Array(5))).toThrow(RangeError);
  });
});
