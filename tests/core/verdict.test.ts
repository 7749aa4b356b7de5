import { describe, expect, test } from 'vitest';
import { blankGrid } from '../../src/core/grids/run-grid.ts';
import { rateByLastLoss, type TunedRate } from '../../src/core/grids/tune.ts';
import { otherWells, rankTuned } from '../../src/core/grids/verdict.ts';
import type { Trajectory } from '../../src/core/optimizers/descend.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

const rates = [0.001, 0.01, 0.1, 1, 10];
/** A row of results; `ends` are minima or `cellEnds`. */
const gridOf = (
  losses: readonly number[],
  ends: readonly number[],
  steps: readonly number[] = losses.map(() => 7),
) => ({
  ...blankGrid(losses.length, 1),
  losses: Float64Array.from(losses),
  ends: Int16Array.from(ends),
  steps: Int32Array.from(steps),
});
const tuned = (run: number, loss: number, arrival: TunedRate['arrival']): TunedRate => ({
  run,
  best: { rate: 0.1, loss },
  edge: null,
  diverged: 0,
  losses: [loss],
  arrival,
  good: null,
});

describe('how far a learning rate may be off', () => {
  test('is where runs arrive at the same minimum, without a gap', () => {
    const found = rateByLastLoss(0, rates, [gridOf([3, 1e-6, 1e-12, 1e-3, 1], [-1, 0, 0, 0, 1])], 5);
    expect(found).toMatchObject({ good: { low: 0.01, high: 1 }, arrival: { minima: [0], step: 7 } });
  });

  test('counts minima that lie equally low as one', () => {
    const camel = findSurface('six-hump-camel')!.criticalPoints;
    const lowest = camel.flatMap(({ global }, index) => (global ? [index] : []));
    expect(lowest).toHaveLength(2);
    const found = rateByLastLoss(0, rates, [gridOf([1, -1, -1, -1, 1], [-1, ...lowest, lowest[0], -3])], 5, camel);
    expect(found).toMatchObject({ arrival: { minima: [lowest[0]] }, good: { low: 0.01, high: 1 } });
  });

  test('is where runs keep nine tenths of the descent, where none arrives; of several starts the later step counts', () => {
    const found = rateByLastLoss(0, rates, [gridOf([4, 1.3, 1, 1.5, 2], [-1, -1, -1, -1, -3])], 5);
    expect(found).toMatchObject({ good: { low: 0.01, high: 0.1 }, arrival: null, diverged: 1 });
    expect(found.losses[4]).toBeNaN();
    const both = [gridOf([1], [0], [12]), gridOf([1], [2], [30])];
    expect(rateByLastLoss(0, [1], both, 5).arrival).toEqual({ minima: [0, 2], step: 30 });
  });
});

describe('the ranking', () => {
  test('says ties as ties: by rounding, and at one minimum, where the first to arrive stands first', () => {
    const found = [
      tuned(0, 1e-9, { minima: [0], step: 90 }),
      tuned(1, 1e-20, { minima: [0], step: 40 }),
      tuned(2, 0.5, null),
      tuned(3, 0.5 + 1e-13, null),
      tuned(4, 0.4, { minima: [1], step: 5 }),
      { ...tuned(5, 0, null), best: null },
    ];
    expect(rankTuned(found, 3).map(({ run, rank, tied }) => [run, rank, tied])).toEqual([
      [1, 1, true],
      [0, 1, true],
      [4, 3, false],
      [2, 4, true],
      [3, 4, true],
    ]);
  });
});

describe('a run that leaps through other wells', () => {
  const wells = (surface: Surface, places: readonly (readonly number[])[], arrival: number | null = null) =>
    otherWells(
      {
        trajectory: {
          path: Float64Array.from(places.flat()),
          dimension: 2,
          lastFinite: places.length - 1,
        } as Trajectory,
      },
      surface,
      arrival,
    );
  const himmelblau = findSurface('himmelblau')!;
  const minima = himmelblau.criticalPoints.filter(({ kind }) => kind === 'minimum').map(({ at }) => at);
  const beside = ([x, y]: readonly number[]) => [x + 0.3, y - 0.2];

  test('is told from one that stays in its own', () => {
    const [one, other, third] = minima;
    expect(wells(himmelblau, [beside(one), beside(one), one])).toBe(0);
    expect(wells(himmelblau, [beside(one), beside(other), one])).toBe(1);
    expect(wells(himmelblau, [beside(one), beside(other), beside(third), other])).toBe(2);
    // What comes after it has arrived is no leap, and what lies outside the picture is in no well.
    expect(wells(himmelblau, [beside(one), one, other], 1)).toBe(0);
    expect(wells(himmelblau, [beside(one), [100, 100], one])).toBe(0);
  });

  test('is no matter where there is but one minimum', () => {
    expect(
      wells(findSurface('beale')!, [
        [1, 1.5],
        [-2, -2],
        [3, 0.5],
      ]),
    ).toBe(0);
  });
});
