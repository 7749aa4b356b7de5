import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { blankGridOf } from '../../src/core/grids/grid-job.ts';
import { addPiece, cellEnds } from '../../src/core/grids/run-grid.ts';
import { axisValues, bestCell, type SweepSetup, settingsOfCell, sweepPieces } from '../../src/core/grids/sweep.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

const { experiment } = completeExperiment({
  surface: 'beale',
  starts: [
    [1, 1.5],
    [-2, -1],
  ],
  runs: [{ optimizer: 'sgd' }, { optimizer: 'momentum' }],
  steps: 100,
});
const prepared = prepare(experiment, allParts);
const learningRate = { setting: 'learningRate', values: axisValues(1e-4, 1, 13, 'log') };
const momentum = { setting: 'momentum', values: axisValues(0, 0.95, 20, 'linear') };

function paint(setup: SweepSetup) {
  const grid = blankGridOf(setup);
  for (const piece of sweepPieces(prepared, setup)) addPiece(grid, piece);
  return grid;
}

describe('a sweep', () => {
  test.each<[string, SweepSetup]>([
    ['learning rates', { kind: 'sweep', experiment, run: 0, start: 1, axes: [learningRate] }],
    ['learning rates and momenta', { kind: 'sweep', experiment, run: 1, start: 0, axes: [learningRate, momentum] }],
  ])('over %s has the numbers of single runs', (_, setup) => {
    const grid = paint(setup);
    const spec = experiment.runs[setup.run];
    const starts = [experiment.starts[setup.start]];
    for (let cell = 0; cell < grid.own.length; cell++) {
      const settings = { ...spec.settings, ...settingsOfCell(setup, cell) };
      const [{ trajectory }] = computeRuns(prepared, { ...experiment, starts, runs: [{ ...spec, settings }] });
      const outcome = outcomeOf(trajectory, prepared.surface);
      const end = outcome.kind === 'arrived' ? outcome.minimum : cellEnds[outcome.kind];
      expect(grid.ends[cell]).toBe(end);
      expect(grid.steps[cell]).toBe('step' in outcome ? outcome.step : -1);
      expect(grid.losses[cell]).toBe(trajectory.losses[100]);
    }
    const best = bestCell(grid);
    const arrived = [...grid.losses.keys()].filter((cell) => grid.ends[cell] !== cellEnds.diverged);
    expect(grid.losses[best]).toBe(Math.min(...arrived.map((cell) => grid.losses[cell])));
    expect(grid.ends.includes(cellEnds.diverged)).toBe(true);
  });

  test('of which every run diverges has no best', () => {
    const axes = [{ setting: 'learningRate', values: [1e3, 1e6] }] as const;
    expect(bestCell(paint({ kind: 'sweep', experiment, run: 0, start: 0, axes }))).toBe(-1);
  });

  test('without values has no grid', () => {
    const axes = [{ setting: 'learningRate', values: [] }] as const;
    expect(() => blankGridOf({ kind: 'sweep', experiment, run: 0, start: 0, axes })).toThrow(RangeError);
  });
});

test.each<[Parameters<typeof axisValues>, number[]]>([
  [
    [0, 1, 5, 'linear'],
    [0, 0.25, 0.5, 0.75, 1],
  ],
  [
    [0.001, 1000, 3, 'log'],
    [0.001, 1, 1000],
  ],
  [[0.3, 7, 1, 'log'], [0.3]],
  [
    [0.3, 7, 2, 'log'],
    [0.3, 7],
  ],
])('values %j', (given, values) => {
  const made = axisValues(...given);
  expect(made.map((value) => Number(value.toPrecision(12)))).toEqual(values);
});
