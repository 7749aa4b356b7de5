import { describe, expect, test } from 'vitest';
import { opening } from '../../content/landing.ts';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { blankGridOf } from '../../src/core/grids/grid-job.ts';
import { addPiece } from '../../src/core/grids/run-grid.ts';
import { sweepPieces } from '../../src/core/grids/sweep.ts';
import { meanStartLoss, rateByLastLoss, ratesOf, tuningSweeps } from '../../src/core/grids/tune.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

const rates = ratesOf({ low: 1e-5, high: 10, count: 25 });

function tuned(input: unknown) {
  const { experiment } = completeExperiment(input);
  const prepared = prepare(experiment, allParts);
  const found = experiment.runs.map((_, run) => {
    const grids = tuningSweeps(experiment, run, rates).map((sweep) => {
      const grid = blankGridOf(sweep);
      for (const piece of sweepPieces(prepared, sweep)) addPiece(grid, piece);
      return grid;
    });
    return rateByLastLoss(run, rates, grids, meanStartLoss(prepared, experiment));
  });
  /** What a single run with that rate ends with; infinity if it diverges from any start. */
  const lossWith = (run: number, learningRate: number) => {
    const spec = experiment.runs[run];
    const own = { ...spec, settings: { ...spec.settings, learningRate } };
    const runs = computeRuns(prepared, { ...experiment, runs: [own] });
    if (runs.some(({ trajectory }) => outcomeOf(trajectory, prepared.surface).kind === 'diverged')) return Infinity;
    return runs.reduce((sum, { trajectory }) => sum + trajectory.losses[experiment.steps], 0) / runs.length;
  };
  return { experiment, found, lossWith };
}

describe('a fair comparison', () => {
  test('tries rates from end to end, of three digits each', () => {
    expect(rates[0]).toBe(1e-5);
    expect(rates.at(-1)).toBe(10);
    expect(new Set(rates).size).toBe(25);
    expect(rates.every((rate) => rate === Number(rate.toPrecision(3)))).toBe(true);
  });

  test.each([
    ['one start', opening],
    ['several starts', { ...opening, starts: [opening.starts[0], [-2, 1], [3, -2]], steps: 80 }],
    ['mini-batches', { surface: 'linear-regression', data: { batch: 4 }, runs: opening.runs, steps: 60 }],
    ['a schedule and clipping', { ...opening, runs: [{ optimizer: 'sgd', clip: {}, schedule: { id: 'cosine' } }] }],
  ])('finds the best of those tried, with the numbers of single runs: %s', (_, input) => {
    const { found, lossWith } = tuned(input);
    for (const { run, best, diverged } of found) {
      const all = rates.map((rate) => lossWith(run, rate));
      expect(best?.loss).toBe(Math.min(...all));
      expect(best?.rate).toBe(rates[all.indexOf(best!.loss)]);
      expect(diverged).toBe(all.filter((loss) => loss === Number.POSITIVE_INFINITY).length);
    }
  });

  test('says where the best lies at an end of the range, and where every rate diverges', () => {
    const slope = { surface: 'formula', formula: { text: 'x + y' }, runs: [{ optimizer: 'sgd' }], steps: 5 };
    const { experiment } = completeExperiment(slope);
    const grid = (losses: readonly number[], ends: readonly number[]) => ({
      ...blankGridOf(tuningSweeps(experiment, 0, losses)[0]),
      losses: Float64Array.from(losses),
      ends: Int16Array.from(ends),
    });
    const three = [0.1, 1, 10];
    expect(rateByLastLoss(0, three, [grid([3, 2, 1], [-1, -1, -1])], 5)).toMatchObject({ edge: 'high', diverged: 0 });
    expect(rateByLastLoss(0, three, [grid([1, 2, 1], [-1, -1, -1])], 5)).toMatchObject({
      edge: 'low',
      best: { rate: 0.1 },
    });
    expect(rateByLastLoss(0, three, [grid([3, 2, 1], [-1, -1, -3])], 5)).toMatchObject({ edge: null, diverged: 1 });
    expect(rateByLastLoss(0, three, [grid([3, 2, 1], [-3, -3, -3])], 5)).toMatchObject({ edge: null, best: null });
  });
});
