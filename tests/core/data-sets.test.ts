import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFitSet, fitSets } from '../../src/core/data/index.ts';
import { leastSquares, spreadOf } from '../../src/core/data/least-squares.ts';
import { trueLine } from '../../src/core/data/line.ts';

const golden = JSON.parse(readFileSync(new URL('../golden/surfaces.json', import.meta.url), 'utf8')).datasets;

const recipe = { seed: 1, count: 40, outliers: 3, noise: 0.5 };

/** A few characters that stand for any change in the numbers. */
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

describe('data sets', () => {
  test('have ids of their own', () => {
    const ids = fitSets.map(({ id }) => id);
    expect(new Set([...ids, 'own']).size).toBe(ids.length + 1);
    for (const set of fitSets) expect(findFitSet(set.id)).toBe(set);
    expect(findFitSet('constructor')).toBeUndefined();
  });

  test.each(['lin12', 'pos10', 'log14'])('%s is the golden one', (id) => {
    expect(findFitSet(id)!.make(recipe)).toEqual({ xs: golden[id].x, ys: golden[id].y });
  });

  test.each(fitSets.map((set) => [set.id, set] as const))('%s has numbers, and labels where it says so', (_, set) => {
    const { xs, ys } = set.make(recipe);
    expect(xs).toHaveLength(ys.length);
    expect([...xs, ...ys].every(Number.isFinite)).toBe(true);
    if (set.kind === 'logistic') expect(new Set(ys)).toEqual(new Set([0, 1]));
    expect(set.source).toMatch(/\S/);
  });

  test('that are made are as many as asked, the same for the same seed, and others for another', () => {
    const recipes = fc.record({
      seed: fc.nat(),
      count: fc.integer({ min: 2, max: 300 }),
      outliers: fc.nat({ max: 300 }),
      noise: fc.double({ min: 0, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(recipes, (asked) => {
        for (const { make } of fitSets.filter(({ made }) => made)) {
          const points = make(asked);
          expect(points).toEqual(make(asked));
          for (const column of Object.values(points)) {
            expect(column).toHaveLength(asked.count);
            expect(column.every(Number.isFinite)).toBe(true);
          }
          if (asked.count > 9 && asked.noise > 0.1)
            expect(points.xs).not.toEqual(make({ ...asked, seed: asked.seed + 1 }).xs);
        }
      }),
    );
  });

  test('that are made are those of the links that are out: a seed never changes its meaning', () => {
    const digests = fitSets.filter(({ made }) => made).map(({ id, make }) => [id, digest(make(recipe))]);
    expect(digests).toEqual([
      ['line', 'd238004865fc'],
      ['groups', 'fc99223b59bf'],
    ]);
  });

  test('line: outliers lie above the line and pull it up', () => {
    const make = findFitSet('line')!.make;
    const straight = leastSquares(make({ ...recipe, outliers: 0, noise: 0 }));
    expect(straight.w).toBeCloseTo(trueLine.w, 3);
    expect(straight.b).toBeCloseTo(trueLine.b, 3);
    const { xs, ys } = make({ ...recipe, noise: 0 });
    const off = xs.flatMap((x, i) =>
      Math.abs(ys[i] - trueLine.w * x - trueLine.b) > 0.01 ? [ys[i] - trueLine.w * x - trueLine.b] : [],
    );
    expect(off).toHaveLength(3);
    expect(Math.min(...off)).toBeGreaterThan(3.9);
    expect(leastSquares({ xs, ys }).w).toBeGreaterThan(straight.w + 0.1);
  });

  test('groups: labels 0 and 1 lie about −1 and 1', () => {
    const { xs, ys } = findFitSet('groups')!.make({ ...recipe, count: 400, outliers: 0 });
    for (const label of [0, 1])
      expect(spreadOf(xs.filter((_, i) => ys[i] === label)).mean).toBeCloseTo(2 * label - 1, 0);
  });
});
