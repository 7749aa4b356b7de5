import { beforeAll, describe, expect, test } from 'vitest';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { sweep } from '../../src/core/grids/compute-grid.ts';
import { mapPieces, startOfCell } from '../../src/core/grids/convergence-map.ts';
import { descend } from '../../src/core/optimizers/descend.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { toCsv } from '../../src/core/runs/csv.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { computeRuns, type Prepared } from '../../src/core/runs/run.ts';
import { runExperiment } from '../../src/core/runs/run-experiment.ts';
import { beginRuns, type RunsJob, runPieces } from '../../src/core/runs/runs-job.ts';
import { networkInput as input } from './network-input.ts';

const { experiment } = completeExperiment(input);
let prepared: Prepared;
beforeAll(async () => {
  prepared = await prepareAny(experiment);
});

/** Runs with their numbers as lists. */
const numbersOf = (runs: ReturnType<typeof beginRuns>['result']['finished']) =>
  runs.map(({ spec, start, rates, outcome, trajectory: { path, losses, lastFinite } }) => ({
    ...{ spec, start, outcome, lastFinite },
    numbers: [path, losses, rates].map((list) => [...list]),
  }));

describe('runs on a network', () => {
  test('start where their starts are lifted to, and go the way of descend', () => {
    const runs = computeRuns(prepared, experiment);
    expect(runs.map(({ spec, start }) => [spec, start])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
    for (const { start, trajectory, objective, method, rates } of runs) {
      const from = prepared.lift!(experiment.starts[start]);
      expect(trajectory.path.slice(0, 49)).toEqual(from);
      const again = descend(objective, method, from, 40, rates, prepared.measured);
      expect(trajectory).toEqual(again);
      expect(trajectory.lastFinite).toBe(40);
    }
    const [plain] = runs;
    expect(plain.trajectory.losses[0]).toBe(prepared.surface.value(Float64Array.of(0, 0), 0));
    // It moves, and in the right direction.
    expect(plain.trajectory.losses[40]).toBeLessThan(plain.trajectory.losses[0]);
  });

  test.each([
    [1, 1],
    [7, 2],
    [100, 3],
  ])('have the same bits in pieces of %i steps, shared by %i', (stepsPerPiece, of) => {
    const job: RunsJob = { kind: 'runs', experiment, stepsPerPiece };
    const { result, take } = beginRuns(prepared, job);
    for (let part = 0; part < of; part++)
      for (const piece of runPieces(prepared, job, { part, of })) take(structuredClone(piece));
    const atOnce = computeRuns(prepared, experiment).map((run) => ({
      ...run,
      outcome: outcomeOf(run.trajectory, prepared.surface),
    }));
    expect(numbersOf(result.finished)).toEqual(numbersOf(atOnce));
  });

  test('are under way or overflow, and at no minimum', async () => {
    const runs = [0.1, 1e200].map((learningRate) => ({ optimizer: 'sgd', settings: { learningRate } }));
    const finished = await runExperiment({ ...input, runs, starts: [[0, 0]] });
    const [first, second] = finished.runs;
    expect(first.outcome).toEqual({ kind: 'underway' });
    expect(second.outcome).toEqual({ kind: 'diverged', step: second.trajectory.lastFinite + 1 });
    expect(second.trajectory.lastFinite).toBeLessThan(40);
    expect(numbersOf([first])[0].numbers[1]).toEqual([
      ...computeRuns(prepared, { ...experiment, starts: [[0, 0]] })[0].trajectory.losses,
    ]);
  });

  test('give sweeps and maps their numbers, each from its start', async () => {
    const { losses } = await sweep(input, { learningRate: [0.01, 0.1] }, { start: 1 });
    const [, own] = computeRuns(prepared, experiment);
    expect(losses[1]).toBe(own.trajectory.losses[40]);
    expect(losses[0]).not.toBe(losses[1]);
    const map = { kind: 'map', experiment, run: 0, columns: 2, rows: 2 } as const;
    const found = [...mapPieces(prepared, map)].flatMap((piece) =>
      Array.from(piece.cells, (cell, i) => [cell, piece.losses[i]] as const),
    );
    for (const [cell, loss] of found) {
      const starts = [startOfCell(prepared, map, cell)];
      const [run] = computeRuns(prepared, { ...experiment, starts, runs: experiment.runs.slice(0, 1) });
      expect(loss).toBe(run.trajectory.losses[40]);
    }
    expect(found).toHaveLength(4);
  });

  test('are written as their losses', () => {
    const [heading, first] = toCsv(experiment, computeRuns(prepared, experiment)).split('\n');
    expect(heading).toBe('optimizer,form,run,start,step,loss,learning_rate');
    expect(first.split(',')).toHaveLength(7);
  });

  test('learn: a small network gets moons right, and one without hidden layers does not get circles', async () => {
    const last = async (network: ExperimentInput['network']) => {
      const { runs } = await runExperiment({
        surface: 'network',
        network,
        runs: [{ optimizer: 'adam', settings: { learningRate: 0.03 } }],
        steps: 300,
      } as ExperimentInput);
      return runs[0].trajectory.losses[300];
    };
    expect(await last({})).toBeLessThan(0.1);
    expect(await last({ data: { set: 'circles' }, layers: [] })).toBeGreaterThan(0.6);
    expect(await last({ data: { set: 'circles' }, layers: [], inputs: ['xx', 'yy'] })).toBeLessThan(0.4);
    expect(await last({ data: { set: 'blobs', classes: 4, noise: 0.2 } })).toBeLessThan(0.05);
    expect(await last({ data: { set: 'curve', noise: 0 } })).toBeLessThan(0.02);
  });

  test('that cannot be as they are written are refused in words', async () => {
    const refusal = (network: object, more: object = {}) =>
      runExperiment({ surface: 'network', network, ...more } as ExperimentInput).then(
        () => '',
        (error: Error) => error.message,
      );
    expect(await refusal({ layers: [{ width: 8, activation: 'tan' }] })).toMatch(
      /^network\.layers\.0\.activation is tan; did you mean tanh\? allowed: linear, /,
    );
    expect(await refusal({ loss: 'mse' })).toBe('network.loss is mse; allowed: bce, sparse-cce');
    expect(await refusal({ colour: 1 })).toMatch(
      /^there is no field network\.colour \(given 1\); allowed: data, inputs,/,
    );
    expect(await refusal({ layers: [{ width: 128 }] }, { runs: [{ optimizer: 'newton' }] })).toBe(
      'runs.0.optimizer is newton; allowed: an optimizer without a matrix, since there are more than 500 parameters',
    );
    const elsewhere = await runExperiment({ surface: 'bowl', network: {} } as ExperimentInput).catch(
      (error: Error) => error.message,
    );
    expect(elsewhere).toBe('network is {}, but the surface is bowl; allowed: on the surface of a network');
  });
});
