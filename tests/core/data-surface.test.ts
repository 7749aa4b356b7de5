import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { batchesOf, dataObjective, dataSurface, fitKindOf, isSeparable } from '../../src/core/data/data-surface.ts';
import { fitSets } from '../../src/core/data/index.ts';
import { defaultProblem, type Problem } from '../../src/core/data/problem.ts';
import { regressionLosses } from '../../src/core/losses/index.ts';
import { runs as tries } from '../tier.ts';
import { anyProblem, complete } from './arbitrary-problem.ts';
import { eigenvalues, gridPoints, isInside } from './critical-search.ts';

const golden: Record<string, unknown>[] = JSON.parse(
  readFileSync(new URL('../golden/surfaces.json', import.meta.url), 'utf8'),
).surfaces.filter((one: { kind: string }) => one.kind === 'data');

/** Every loss on every data set that it can be taken on. */
const problems: readonly Problem[] = fitSets.flatMap(({ id, kind }) =>
  (kind === 'logistic' ? ['bce'] : Object.keys(regressionLosses))
    .map((loss) => complete({ set: id, loss, outliers: 2 }, kind))
    .filter(({ told }) => told.length === 0)
    .map(({ problem }) => problem),
);

/** The loss of a problem over its mini-batches. */
const inBatches = (problem: Problem) => dataObjective(problem, batchesOf(problem, 3));

describe('data surfaces', () => {
  test.each(
    golden.map((one) => [one.surface as string, one] as const),
  )('%s has its lowest point where the golden data has it', (_, one) => {
    const kind = one.loss === 'bce' ? 'logistic' : 'line';
    const { problem, told } = complete(
      { set: one.dataset, loss: one.loss, ...(one.delta ? { delta: one.delta } : {}) },
      kind,
    );
    expect(told).toEqual([]);
    const [{ x, y, f, nonsmooth }] = one.critical_points as { x: number; y: number; f: number; nonsmooth?: true }[];
    const [point, ...others] = dataSurface(problem).criticalPoints;
    expect(others).toEqual([]);
    expect(point).toMatchObject({ kind: 'minimum', global: true, ...(nonsmooth && { nonsmooth }) });
    for (const [mine, theirs] of [
      [point.at[0], x],
      [point.at[1], y],
      [point.value, f],
    ])
      expect(Math.abs(mine - theirs)).toBeLessThan(1e-12);
  });

  test.each(
    problems.map((problem) => [`${problem.set} ${problem.loss}`, problem] as const),
  )('%s is a surface', (_, problem) => {
    const surface = dataSurface(problem);
    const { domain, start, criticalPoints, value, gradient, hessian, tex } = surface;
    expect(fitKindOf(surface.id)).toBe(surface.dataKind);
    expect(isInside(start, domain)).toBe(true);
    expect(domain[0][1] - domain[0][0]).toBeCloseTo(domain[1][1] - domain[1][0], 9);
    expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();

    const values = gridPoints(domain, 41).map((x) => value(x, 0));
    expect(values.every(Number.isFinite)).toBe(true);
    const [lowest] = criticalPoints;
    expect(criticalPoints).toHaveLength(1);
    expect(lowest.kind).toBe('minimum');
    expect(isInside(lowest.at, domain)).toBe(true);
    const at = Float64Array.from(lowest.at);
    expect(value(at, 0)).toBe(lowest.value);
    expect(lowest.value).toBeLessThanOrEqual(Math.min(...values));
    expect(value(Float64Array.from(start), 0)).toBeGreaterThan(lowest.value);
    if (lowest.nonsmooth) {
      for (let angle = 0; angle < 2 * Math.PI; angle += 0.05) {
        const near = Float64Array.of(at[0] + 1e-4 * Math.cos(angle), at[1] + 1e-4 * Math.sin(angle));
        expect(value(near, 0)).toBeGreaterThan(lowest.value);
      }
      return;
    }
    const g = new Float64Array(2);
    const h = new Float64Array(4);
    gradient(at, g, 0);
    hessian(at, h);
    for (const slope of g) expect(Math.abs(slope)).toBeLessThan(1e-12 * Math.max(...eigenvalues(h)));
    expect(Math.min(...eigenvalues(h))).toBeGreaterThan(0);
  });

  test('two classes that a threshold separates have no lowest point, and a start all the same', () => {
    const points = [
      [-1, 0],
      [0, 0],
      [0, 1],
      [3, 1],
    ];
    const { criticalPoints, start, domain } = dataSurface(complete({ set: 'own', points }, 'logistic').problem);
    expect(criticalPoints).toEqual([]);
    expect(isInside(start, domain)).toBe(true);
    expect(isSeparable({ xs: [0, 1, 2], ys: [0, 1, 0] })).toBe(false);
    expect(isSeparable({ xs: [2, 2], ys: [0, 1] })).toBe(false);
    expect(isSeparable({ xs: [1, 2], ys: [1, 1] })).toBe(true);
  });

  test('points above one another leave a valley', () => {
    for (const loss of ['mse', 'mae', 'huber', 'log-cosh', 'msle']) {
      const { problem } = complete({
        set: 'own',
        points: [
          [2, 1],
          [2, 3],
          [2, 3.5],
        ],
        loss,
      });
      expect(dataSurface(problem).criticalPoints[0], loss).toMatchObject({ kind: 'degenerate', global: true });
    }
  });

  test('standardized x makes a valley round', () => {
    const roundness = (standardized: number) => {
      const { hessian } = dataSurface({ ...defaultProblem('line'), set: 'hubble', standardized });
      const h = new Float64Array(4);
      hessian(new Float64Array(2), h);
      const [low, high] = eigenvalues(h);
      return high / low;
    };
    expect(roundness(0)).toBeGreaterThan(5);
    expect(roundness(1)).toBeCloseTo(1, 12);
  });

  test('of any problem are within bounds, and fast', () => {
    // The line through these two points is steeper than numbers go.
    const points = [[1e-300, -1e9] as const, [0, 0] as const];
    const steepest = { ...defaultProblem('line'), set: 'own', loss: 'mae' as const, points };
    fc.assert(
      fc.property(anyProblem, ({ problem }) => {
        const { domain, start, criticalPoints, value } = dataSurface(problem);
        expect([...domain.flat(), ...start].every(Number.isFinite), JSON.stringify({ domain, start })).toBe(true);
        for (const [low, high] of domain) expect(low).toBeLessThan(high);
        expect(isInside(start, domain), `${start} in ${domain}`).toBe(true);
        expect(value(Float64Array.from(start), 0)).toBeLessThan(Number.POSITIVE_INFINITY);
        const rounding = 1e-28 * value(new Float64Array(2), 0);
        for (const { at, value: lowest } of criticalPoints.filter(({ global }) => global)) {
          const values = gridPoints(domain, 9).map((x) => value(x, 0));
          const lower = values.filter((one) => one < lowest * (1 - 1e-9) - rounding);
          expect(lower, `${at}`).toEqual([]);
        }
      }),
      {
        numRuns: tries(500, 20_000),
        examples: [[{ kind: 'line' as const, problem: steepest }]],
      },
    );
  });

  test('the objective with a batch of 0 or of everything is the surface, and a smaller one is not', () => {
    const at = Float64Array.of(0.3, -0.4);
    for (const kind of ['line', 'logistic'] as const) {
      const problem = defaultProblem(kind);
      const full = dataSurface(problem).value(at, 0);
      for (const batch of [0, 14, 500]) expect(inBatches({ ...problem, batch }).value(at, 5)).toBe(full);
      expect(inBatches({ ...problem, batch: 3 }).value(at, 5)).not.toBe(full);
    }
  });
});

test('a line through all points has the lowest value 0, whatever rounding makes of it; small losses stay', () => {
  const lowest = (points: [number, number][], loss: string) =>
    dataSurface({ ...defaultProblem('line'), set: 'own', points, loss } as Problem).criticalPoints[0].value;
  for (const loss of ['mse', 'mae', 'huber', 'log-cosh']) {
    expect([loss, lowest([[3.1, 2.7]], loss)]).toEqual([loss, 0]);
    expect([
      loss,
      lowest(
        [
          [0.1, 0.3],
          [0.7, 1.9],
          [1.3, 3.5],
        ],
        loss,
      ),
    ]).toEqual([loss, 0]);
    expect(
      lowest(
        [
          [0, 0],
          [1, 1e-9],
          [2, 0],
        ],
        loss,
      ),
    ).toBeGreaterThan(0);
  }
});
