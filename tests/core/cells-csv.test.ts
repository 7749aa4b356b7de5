import { describe, expect, it } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import type { MapSetup } from '../../src/core/grids/convergence-map.ts';
import { mapCsv, sweepCsv } from '../../src/core/grids/csv.ts';
import { blankGridOf, piecesOf } from '../../src/core/grids/grid-job.ts';
import { addPiece } from '../../src/core/grids/run-grid.ts';
import { axisValues, type SweepSetup } from '../../src/core/grids/sweep.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

const { experiment } = completeExperiment({
  surface: 'two-basins',
  steps: 60,
  runs: [{ optimizer: 'sgd', settings: { learningRate: 0.2 } }],
});
const prepared = prepare(experiment, allParts);

const computed = <Job extends MapSetup | SweepSetup>(job: Job) => {
  const grid = blankGridOf(job);
  for (const piece of piecesOf(prepared, job)) addPiece(grid, piece);
  return grid;
};
const rowsOf = (csv: string) => {
  const [head, ...lines] = csv.trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((text, i) => [names[i], text])));
};

describe('a map as comma-separated values', () => {
  const setup: MapSetup = { kind: 'map', experiment, run: 0, columns: 8, rows: 6 };
  const rows = rowsOf(mapCsv(prepared, setup, computed(setup)));

  it('has a line for every cell, with the very loss of a run from its start', () => {
    expect(rows).toHaveLength(48);
    for (const row of [rows[0], rows[17], rows[47]]) {
      const starts = [[Number(row.start_x), Number(row.start_y)]];
      const [{ trajectory }] = computeRuns(prepared, { ...experiment, starts });
      expect(Number(row.loss)).toBe(trajectory.losses[60]);
    }
  });

  it('names the minimum that is reached', () => {
    const minima = prepared.surface.criticalPoints.map(({ at }) => at.join());
    for (const { end, minimum_x: x, minimum_y: y } of rows)
      expect(end === 'arrived' ? minima.includes(`${x},${y}`) : x + y === '').toBe(true);
    expect(rows.some(({ end }) => end === 'arrived')).toBe(true);
  });
});

describe('a sweep as comma-separated values', () => {
  it('has a line for every learning rate', () => {
    const axes = [{ setting: 'learningRate', values: axisValues(0.001, 10, 21, 'log') }] as const;
    const setup: SweepSetup = { kind: 'sweep', experiment, run: 0, start: 0, axes };
    const rows = rowsOf(sweepCsv([{ setup, grid: computed(setup) }]));
    expect(rows.map(({ learning_rate: rate }) => Number(rate))).toEqual(axes[0].values);
    expect(rows[0]).toMatchObject({ optimizer: 'sgd', form: 'pytorch', run: '1', start: '1' });
    expect(rows.some(({ end, step }) => end === 'arrived' && Number(step) > 0)).toBe(true);
    expect(rows.every(({ end }) => ['arrived', 'underway', 'left', 'diverged'].includes(end))).toBe(true);
  });
});
