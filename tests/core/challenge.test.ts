import { describe, expect, it } from 'vitest';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { problemOf } from '../../src/core/grounds/data/data-ground.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { type Challenge, isSolved } from '../../src/core/runs/challenge.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

function solves(input: ExperimentInput, goal: Challenge['goal']): boolean {
  const { experiment } = completeExperiment(input);
  const prepared = prepare(experiment, allParts);
  const runs = computeRuns(prepared, experiment).map((run) => ({
    ...run,
    outcome: outcomeOf(run.trajectory, prepared.surface),
  }));
  return isSolved({ goal }, runs, { surface: prepared.surface, loss: problemOf(experiment.ground)?.loss });
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

  it('asks for a start near a point, the distance itself allowed', () => {
    const goal = [{ start: 0, near: [3, 4], within: 5 }];
    const standing = (...start: number[]): ExperimentInput => ({
      surface: 'bowl',
      starts: [start],
      runs: [{ optimizer: 'sgd' }],
      steps: 0,
    });
    expect(solves(standing(0, 0), goal)).toBe(true);
    expect(solves(standing(3, 4), goal)).toBe(true);
    expect(solves(standing(-0.01, 0), goal)).toBe(false);
    expect(solves(standing(0, -0.01), goal)).toBe(false);
    // Of another start nothing is asked.
    expect(
      solves(
        {
          ...standing(0, 0),
          starts: [
            [3, 4],
            [-4, -4],
          ],
        },
        goal,
      ),
    ).toBe(true);
    expect(
      solves(
        {
          ...standing(0, 0),
          starts: [
            [-4, -4],
            [3, 4],
          ],
        },
        goal,
      ),
    ).toBe(false);
  });

  describe('about data', () => {
    // The line y = 2x + 1 goes through all of them.
    const points = [
      [-1, -1],
      [0, 1],
      [1, 3],
      [2, 5],
    ] as const;
    const lineThrough = (
      own: readonly (readonly [number, number])[],
      loss: 'mse' | 'mae' = 'mse',
    ): ExperimentInput => ({
      surface: 'linear-regression',
      data: { set: 'own', points: own, loss },
      starts: [[0, 0]],
      runs: [{ optimizer: 'sgd' }],
      steps: 0,
    });
    const moved = (count: number) => points.map(([x, y], i) => [x, i < count ? y + 0.5 : y] as const);

    it('asks for a loss', () => {
      expect(solves(lineThrough(points, 'mae'), [{ loss: 'mae' }])).toBe(true);
      expect(solves(lineThrough(points), [{ loss: 'mae' }])).toBe(false);
      expect(solves(parabola(0.3), [{ loss: 'mse' }])).toBe(false);
    });

    it('asks for most of the data where they were, in their order and number', () => {
      const goal = [{ moved: 1, of: points }];
      expect([0, 1, 2].map((count) => solves(lineThrough(moved(count)), goal))).toEqual([true, true, false]);
      expect(solves(lineThrough(points.slice(1)), goal)).toBe(false);
      expect(solves(lineThrough(points.toReversed()), goal)).toBe(false);
      expect(solves(parabola(0.3), goal)).toBe(false);
    });

    it('asks where the lowest point of the loss is, along one parameter, both ends left out', () => {
      expect(solves(lineThrough(points), [{ lowest: 0, above: 1.9, below: 2.1 }])).toBe(true);
      expect(solves(lineThrough(points), [{ lowest: 1, above: 0.9, below: 1.1 }])).toBe(true);
      expect(solves(lineThrough(points), [{ lowest: 0, below: 1.9 }])).toBe(false);
      expect(solves(lineThrough(points), [{ lowest: 1, above: 1.1 }])).toBe(false);
      expect(solves(lineThrough(moved(4)), [{ lowest: 1, above: 1.4, below: 1.6 }])).toBe(true);
      expect(solves({ ...parabola(0.3), surface: 'saddle', starts: [[1, 1]] }, [{ lowest: 0 }])).toBe(false);
    });
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
