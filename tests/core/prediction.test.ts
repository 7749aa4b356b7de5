import { describe, expect, test } from 'vitest';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { distanceOf, type RunQuestion, runTruth } from '../../src/core/runs/prediction.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { type SketchQuestion, sketchTruth } from '../../src/core/sketch/prediction.ts';

/** What is the case of plain descent from 3 on x². */
function truthOf(question: RunQuestion, change: ExperimentInput = {}) {
  const runs = [{ optimizer: 'sgd', settings: { learningRate: 0.25 } }];
  const { experiment } = completeExperiment({ surface: 'parabola', starts: [[3]], runs, steps: 20, ...change });
  const prepared = prepare(experiment, allParts);
  const finished = computeRuns(prepared, experiment).map((run) => ({
    ...run,
    outcome: outcomeOf(run.trajectory, prepared.surface),
  }));
  return runTruth(question, finished, { surface: prepared.surface });
}

describe('what a run answers', () => {
  test('is the only choice that holds', () => {
    const early = [{ quantity: { arrivalOf: 0 }, below: 11 }];
    const late = [{ quantity: { arrivalOf: 0 }, above: 10 }];
    expect(truthOf({ choices: { early, late, never: [{ run: 0, outcome: 'underway' }] } })).toBe('early');
    expect(truthOf({ choices: { early, any: [{ run: 0, outcome: 'arrived' }] } })).toBeNull();
    expect(truthOf({ choices: { late, never: [{ run: 0, outcome: 'diverged' }] } })).toBeNull();
  });

  test('is a number: a loss, a coordinate, the step of an arrival, what challenges measure', () => {
    expect(truthOf({ number: { lossOf: 0, step: 1 }, within: 1 })).toBe(2.25);
    expect(truthOf({ number: { coordinateOf: 0, coordinate: 0, step: 2 }, within: 1 })).toBe(0.75);
    expect(truthOf({ number: { settingOf: 0, setting: 'learningRate' }, within: 1 })).toBe(0.25);
    expect(truthOf({ number: { arrivalOf: 0 }, within: 1 })).toBeGreaterThan(4);
    expect(truthOf({ number: { arrivalOf: 0 }, within: 1 }, { steps: 2 })).toBeNull();
    expect(truthOf({ number: { lossOf: 0, step: 21 }, within: 1 })).toBeNull();
    expect(truthOf({ number: { lossOf: 1 }, within: 1 })).toBeNull();
  });

  test('is a place, at the end or after so many steps', () => {
    expect(truthOf({ place: { run: 0, step: 1 }, within: 1 })).toEqual([1.5]);
    const bowl = { surface: 'bowl', starts: [[2, 1]] };
    expect(truthOf({ place: { run: 0 }, within: 1 }, { ...bowl, steps: 1 })).toHaveLength(2);
    expect(truthOf({ place: { run: 0, step: 30 }, within: 1 })).toBeNull();
    expect(truthOf({ place: { run: 3 }, within: 1 })).toBeNull();
  });
});

describe('what a sketch answers', () => {
  const values = { logit: 2, label: '1', q: [0.5, 0.25], loss: 0.3, broken: Number.NaN };
  test.each<[SketchQuestion, unknown]>([
    [{ choices: { low: [{ of: 'loss', below: 0.3 }], high: [{ of: 'loss', above: 0.2 }] } }, 'high'],
    [{ choices: { one: [{ of: 'label', is: '1' }], all: [] } }, null],
    [{ number: { of: 'loss' }, within: 1 }, 0.3],
    [{ number: { of: 'q', at: 1 }, within: 1 }, 0.25],
    [{ number: { of: 'broken' }, within: 1 }, null],
    [{ number: { of: 'toString' }, within: 1 }, null],
    [{ place: { field: 'logit' }, within: 1 }, [2]],
    [{ place: { field: 'q', at: 0 }, within: 1 }, [0.5]],
    [{ place: { field: 'logit', is: { of: 'loss' } }, within: 1 }, [0.3]],
  ])('%j', (question, truth) => {
    expect(sketchTruth(question, values)).toEqual(truth);
  });
});

test('a guess is as far off as numbers and places are apart; another choice is infinitely far', () => {
  expect(distanceOf('a', 'a')).toBe(0);
  expect(distanceOf('a', 'b')).toBe(Number.POSITIVE_INFINITY);
  expect(distanceOf(1, 3.5)).toBe(2.5);
  expect(distanceOf([0, 0], [3, 4])).toBe(5);
  expect(distanceOf([0], [3, 4])).toBe(Number.POSITIVE_INFINITY);
  expect(distanceOf('a', 3)).toBe(Number.POSITIVE_INFINITY);
});
