import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { blankGridOf, type GridJob, piecesOf } from '../../src/core/grids/grid-job.ts';
import { addPiece } from '../../src/core/grids/run-grid.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns, type Prepared } from '../../src/core/runs/run.ts';
import { beginRuns, runPieces } from '../../src/core/runs/runs-job.ts';
import { workOf, workOfPiece, workOfStep } from '../../src/core/runs/work.ts';

/*
 * However much a run costs, whoever computes it piece by piece may do something else after a few milliseconds: held by counting what is asked
 * of the ground from one piece to the next.
 */

/** What evaluations have cost since last asked, in units of work. */
function weighing(prepared: Prepared): { readonly weighed: Prepared; readonly work: () => number } {
  const { price } = prepared;
  let work = 0;
  const counting = (objective: Objective, each: number): Objective => ({
    ...objective,
    value(x, k) {
      work += each;
      return objective.value(x, k);
    },
    gradient(x, out, k) {
      work += each;
      objective.gradient(x, out, k);
    },
  });
  const weighed = {
    ...prepared,
    objective: counting(prepared.objective, price.descended),
    measured: counting(prepared.measured, price.measured),
  };
  return {
    weighed,
    work() {
      const done = work;
      work = 0;
      return done;
    },
  };
}

const groups = { surface: 'logistic-regression', data: { set: 'groups', count: 500, batch: 250 } } as const;
const searching = {
  optimizer: 'lbfgs',
  form: 'pytorch',
  settings: { lineSearch: 1, maxIterations: 100, toleranceGradient: -1, toleranceChange: -1 },
} as const;
const hopeless = { optimizer: 'armijo', settings: { decrease: 1e9, shrink: 0.999 } } as const;
const cases = [
  ['a cheap run', { surface: 'beale', runs: [{ optimizer: 'adam' }], steps: 40 }],
  ['a long run over data', { ...groups, runs: [{ optimizer: 'adam' }], steps: 600 }],
  [
    'a run whose schedule watches it',
    { ...groups, runs: [{ optimizer: 'adam', schedule: { id: 'plateau' } }], steps: 400 },
  ],
  ['searches', { ...groups, runs: [searching], steps: 6 }],
  ['searches that find nothing', { ...groups, runs: [hopeless], steps: 12 }],
] as const;

describe.each(cases)('%s', (_, input) => {
  const { experiment } = completeExperiment(input);
  const prepared = prepare(experiment, allParts);
  const [spec] = experiment.runs;
  const ofStep = workOfStep(spec, { ...prepared, dimension: 2 });
  const piecesAtLeast = Math.floor(workOf(experiment, { ...prepared, dimension: 2 }) / (3 * workOfPiece));
  const [{ trajectory }] = computeRuns(prepared, experiment);

  /** The most work between two pieces; what a run begins with, the value at its start, belongs to its first step. */
  const most = Math.max(ofStep + prepared.price.measured, workOfPiece);

  test('comes in pieces of a few milliseconds, as runs', () => {
    const { weighed, work } = weighing(prepared);
    const job = { kind: 'runs', experiment } as const;
    const { result, take } = beginRuns(prepared, job);
    let pieces = 0;
    for (const piece of runPieces(weighed, job)) {
      expect(work()).toBeLessThanOrEqual(most);
      take(piece);
      pieces++;
    }
    expect(pieces).toBeGreaterThanOrEqual(Math.max(1, piecesAtLeast));
    expect(result.finished[0].trajectory).toEqual(trajectory);
  });

  const sweep: GridJob = {
    ...{ kind: 'sweep', experiment, run: 0, start: 0 },
    axes: [{ setting: 'learningRate', values: [spec.settings.learningRate, 0.5, 2] }],
  };
  const map: GridJob = { kind: 'map', experiment, run: 0, columns: 2, rows: 2 };
  test.each([sweep, map])('comes in pieces of a few milliseconds, as cells of a $kind', (job) => {
    const { weighed, work } = weighing(prepared);
    const grid = blankGridOf(job);
    let pieces = 0;
    for (const piece of piecesOf(weighed, job)) {
      // A stack of runs, of which each step is cheaper, may take three times as long.
      expect(work()).toBeLessThanOrEqual(job.kind === 'map' ? Math.max(most, 310_000) : most);
      addPiece(grid, piece);
      pieces++;
    }
    expect(grid.computed).toBe(grid.own.length);
    expect(pieces).toBeGreaterThanOrEqual(Math.max(1, piecesAtLeast));
    if (job.kind === 'map') return;
    const outcome = outcomeOf(trajectory, prepared.surface);
    expect(grid.losses[0]).toBe(trajectory.losses.at(-1));
    expect(grid.steps[0]).toBe('step' in outcome ? outcome.step : -1);
  });
});
