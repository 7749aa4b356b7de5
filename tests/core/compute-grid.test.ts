import { describe, expect, test } from 'vitest';
import { convergenceMap, sweep, tuneRates } from '../../src/core/grids/compute-grid.ts';
import { runExperiment } from '../../src/core/runs/run-experiment.ts';

describe('maps, sweeps and tuning', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['a map of a run that there is not', () => convergenceMap({}, { run: 1 }), /run is 1; allowed: 0 to 0/],
    ['a map without cells', () => convergenceMap({}, { columns: 0 }), /0 × 0 cells/],
    ['a sweep over nothing', () => sweep({}, {}), /one setting or two/],
    [
      'a sweep over an unknown setting',
      () => sweep({}, { rho: [1] }),
      /adam has no setting rho; allowed: learningRate, /,
    ],
    ['a sweep over NaN', () => sweep({}, { beta1: [Number.NaN] }), /axes\.beta1 is NaN; allowed: finite numbers/],
    ['a plan from 0', () => tuneRates({}, { low: 0, high: 1, count: 3 }), /0 < low < high/],
    ['a surface that there is not', () => tuneRates({ surface: 'bale' }), /did you mean beale\?/],
  ])('%s is refused', async (_, compute, message) => {
    await expect(compute()).rejects.toThrow(message);
  });

  test('of one parameter a map is one row', async () => {
    expect(await convergenceMap({ surface: 'parabola', steps: 5 }, { columns: 9 })).toMatchObject({
      rows: 1,
      computed: 9,
    });
  });

  test('a sweep over two settings has the runs of both', async () => {
    const rates = [0.01, 0.1];
    const { columns, rows, losses } = await sweep({ steps: 10 }, { learningRate: rates, beta1: [0, 0.5, 0.9] });
    expect([columns, rows]).toEqual([2, 3]);
    const settings = { learningRate: 0.1, beta1: 0.5 };
    const { runs } = await runExperiment({ runs: [{ optimizer: 'adam', settings }], steps: 10 });
    expect(losses[3]).toBe(runs[0].trajectory.losses[10]);
  });
});
