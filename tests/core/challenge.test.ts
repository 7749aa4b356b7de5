import { describe, expect, it } from 'vitest';
import { type Challenge, isSolved } from '../../src/core/challenge.ts';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment.ts';
import { outcomeOf } from '../../src/core/outcome.ts';
import { prepareNow } from '../../src/core/prepare.ts';
import { computeRuns } from '../../src/core/run.ts';

function solves(input: ExperimentInput, goal: Challenge['goal']): boolean {
  const { experiment } = completeExperiment(input);
  const prepared = prepareNow(experiment);
  const runs = computeRuns(prepared, experiment).map((run) => ({
    ...run,
    outcome: outcomeOf(run.trajectory, prepared.surface),
  }));
  return isSolved({ goal }, runs, { surface: prepared.surface, loss: experiment.data?.loss });
}

const parabola = (learningRate: number): ExperimentInput => ({
  surface: 'parabola',
  starts: [[3]],
  runs: [{ optimizer: 'sgd', settings: { learningRate } }],
  steps: 60,
});

describe('a challenge', () => {
  it('asks how a run ends, and by when', () => {
    expect(solves(parabola(0.3), [{ run: 0, outcome: 'arrived' }])).toBe(true);
    expect(solves(parabola(0.3), [{ run: 0, outcome: 'arrived', within: 2 }])).toBe(false);
    expect(solves(parabola(1.5), [{ run: 0, outcome: 'arrived' }])).toBe(false);
    expect(solves(parabola(1.5), [{ run: 0, outcome: 'diverged', within: 60 }])).toBe(true);
  });

  it('asks where a run arrives, or that it does not arrive there', () => {
    const well = (start: number): ExperimentInput => ({
      ...parabola(0.05),
      surface: 'tilted-double-well',
      starts: [[start]],
    });
    const ends = [-1.5, 1.5].map((start) =>
      [0, 1, 2].filter((minimum) => solves(well(start), [{ run: 0, outcome: 'arrived', minimum }])),
    );
    expect(ends.map((found) => found.length)).toEqual([1, 1]);
    expect(ends[0]).not.toEqual(ends[1]);
    expect(solves(well(-1.5), [{ run: 0, avoids: ends[1][0] }])).toBe(true);
    expect(solves(well(-1.5), [{ run: 0, avoids: ends[0][0] }])).toBe(false);
  });

  it('asks for a setting between two numbers, both left out', () => {
    const goal = [{ run: 0, setting: 'learningRate', above: 0.1, below: 0.3 }];
    expect([0.1, 0.2, 0.3].map((rate) => solves(parabola(rate), goal))).toEqual([false, true, false]);
  });

  it('asks for an optimizer, by its place among the runs', () => {
    const two: ExperimentInput = { ...parabola(0.3), runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }] };
    expect(solves(two, [{ run: 0, optimizer: 'sgd' }])).toBe(true);
    expect(solves(two, [{ run: 1, optimizer: 'sgd' }])).toBe(false);
    expect(solves(two, [{ run: 1, optimizer: 'adam' }])).toBe(true);
    expect(solves(two, [{ run: 2, optimizer: 'adam' }])).toBe(false);
  });

  it('asks for a number of steps, no fewer and no more', () => {
    expect([59, 60, 61].map((steps) => solves(parabola(0.3), [{ steps }]))).toEqual([false, true, false]);
  });

  it('wants everything at once, from every start, of a run that is there', () => {
    const both: Challenge['goal'] = [
      { run: 0, outcome: 'arrived' },
      { run: 0, setting: 'learningRate', below: 0.2 },
    ];
    expect(solves(parabola(0.3), both)).toBe(false);
    expect(solves(parabola(0.15), both)).toBe(true);
    expect(solves(parabola(0.15), [{ run: 1, outcome: 'arrived' }])).toBe(false);
    const toOneWell: ExperimentInput = { ...parabola(0.05), surface: 'tilted-double-well', starts: [[-1.5], [1.5]] };
    expect([0, 1, 2].some((minimum) => solves(toOneWell, [{ run: 0, outcome: 'arrived', minimum }]))).toBe(false);
  });
});
