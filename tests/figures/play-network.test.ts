import { describe, expect, test } from 'vitest';
import { otherPlayground } from '../../src/components/other-playground.ts';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import * as networks from '../../src/core/grounds/network/make-ground.ts';
import { networkOf } from '../../src/core/grounds/network/network-ground.ts';
import { makeNetworksBy } from '../../src/core/grounds/network/prepare.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { planOf } from '../../src/core/training/plan-of.ts';
import { findTrainer } from '../../src/core/training/trainers.ts';
import { train } from '../../src/core/training/training-job.ts';
import { onOtherSet, withData } from '../../src/figures/play-network/edits.ts';
import { hiddenIn, hiding } from '../../src/figures/play-network/hidden-parts.ts';
import {
  mostOwn,
  pointsOf,
  pointsText,
  readPoints,
  withoutNearest,
  withPoint,
  withPoints,
} from '../../src/figures/play-network/own-points.ts';
import { bestOf, triedRates, tuningPlan } from '../../src/figures/play-network/tune-rates.ts';

makeNetworksBy(networks);

const experimentOf = (network: ExperimentInput['network'], more: Partial<ExperimentInput> = {}) =>
  completeExperiment({ surface: 'network', network, ...more }).experiment;
const setupOf = (network: ExperimentInput['network']) => networkOf(experimentOf(network).ground)!;
const examplesOf = (network: ReturnType<typeof setupOf>) =>
  prepare(experimentOf(network as ExperimentInput['network']), allParts).training!.examples;

describe('another set of examples', () => {
  test('takes its own features, loss and noise, and keeps the rest', () => {
    const before = setupOf({
      data: { set: 'circles', validation: 0.3, labelNoise: 0.1 },
      inputs: ['xx', 'yy'],
      layers: [{ width: 5, activation: 'relu' }],
      l2: 0.01,
    });
    const after = onOtherSet(before, 'curve');
    expect(after).toMatchObject({ inputs: ['x'], loss: 'mse', l2: 0.01, layers: before.layers });
    expect(after.data).toMatchObject({ set: 'curve', validation: 0.3, labelNoise: 0.1, count: 60, noise: 0.2 });
    expect(onOtherSet(after, 'circles')).toMatchObject({ inputs: ['x', 'y'], loss: 'bce' });
  });

  test('of two classes made three takes the loss for more than two', () => {
    const two = setupOf({ data: { set: 'blobs', classes: 2 } });
    expect(two.loss).toBe('bce');
    expect(withData(two, { classes: 3 }).loss).toBe('sparse-cce');
  });
});

describe('points of a reader', () => {
  const moons = setupOf({ data: { set: 'moons', count: 40 } });
  const all = pointsOf(moons.data, examplesOf(moons));

  test('are all examples there were, with one more, and are learned from as such', () => {
    expect(all).toHaveLength(40);
    const own = withPoints(moons, withPoint(all, [0.12345, -2, 1]));
    expect(own.data).toMatchObject({ set: 'own-classes', classes: 2 });
    expect(own.data.points[40]).toEqual([0.12, -2, 1]);
    expect(own.loss).toBe('bce');
    const { training, validation, test: kept } = examplesOf(own);
    expect(training.count + validation.count + kept.count).toBe(41);
  });

  test('of a third class take another loss', () => {
    const own = withPoints(moons, [...all, [0, 0, 2]]);
    expect(own.data.classes).toBe(3);
    expect(own.loss).toBe('sparse-cce');
  });

  test('are taken away where one is near, and the last one stays', () => {
    const near = [all[7][0] + 0.001, all[7][1]] as const;
    expect(withoutNearest(all, near, 0.01)).toEqual(all.filter((_, i) => i !== 7));
    expect(withoutNearest(all, [99, 99], 0.01)).toBe(all);
    expect(withoutNearest([all[0]], [all[0][0], all[0][1]], 1)).toEqual([all[0]]);
  });

  test('are read from text as they are written, and what cannot be read is told of', () => {
    expect(readPoints(pointsText(all), 'classes')).toEqual({ points: all, faults: [] });
    expect(readPoints('x;y;class\n0,5;1;0\n1\t2\t1\n3 4 1.5\n1,2\n-1 2 3', 'classes')).toEqual({
      points: [
        [0.5, 1, 0],
        [1, 2, 1],
        [-1, 2, 3],
      ],
      faults: [
        { code: 'notClass', line: 4 },
        { code: 'notThree', line: 5 },
      ],
    });
    expect(readPoints('1, 2, 0.25', 'values').points).toEqual([[1, 2, 0.25]]);
    expect(readPoints('<b>NaN</b>', 'values')).toEqual({ points: [], faults: [] });
    const many = Array.from({ length: mostOwn + 5 }, (_, i) => `${i} 0 1`).join('\n');
    expect(readPoints(many, 'classes')).toMatchObject({
      points: { length: mostOwn },
      faults: [{ code: 'tooMany', line: mostOwn + 1 }],
    });
  });
});

test('a link that belongs to the other playground says so', () => {
  expect(otherPlayground('#v1&surface=network&set=xor', false)).toBe('network/');
  expect(otherPlayground('#v1&surface=network&set=xor', true)).toBeNull();
  expect(otherPlayground('#v1&surface=beale', true)).toBe('../');
  for (const fragment of ['', '#v1', '#v1&steps=3', '#%']) expect(otherPlayground(fragment, true)).toBeNull();
});

test('parts are hidden by the address, and what it says beside stays', () => {
  expect(hiddenIn('?hide=curves,data,<b>')).toEqual(['data', 'curves']);
  expect(hiddenIn('')).toEqual([]);
  expect(hiding('?a=1', ['data', 'curves'])).toBe('?a=1&hide=data,curves');
  expect(hiding('?hide=data&a=1', [])).toBe('?a=1');
  expect(hiding('?hide=data', [])).toBe('');
});

describe('a fair comparison', () => {
  test('tries every rate of every run, takes the lowest loss, and counts what is lost', () => {
    const experiment = experimentOf(
      { data: { set: 'moons', count: 40 }, layers: [{ width: 3, activation: 'relu' }] },
      { runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }], steps: 30 },
    );
    const plan = planOf(experiment, prepare(experiment, allParts));
    const rates = [1e-4, 0.1, 1e300];
    const tuned = tuningPlan(plan, rates);
    expect(tuned.runs.map(({ optimizer, settings }) => [optimizer, settings.learningRate])).toEqual(
      ['sgd', 'adam'].flatMap((id) => rates.map((rate) => [id, rate])),
    );
    const { runs } = train({ findOptimizer: findTrainer }, tuned);
    // As it ends when it is trained alone, with all its records.
    const alone = train({ findOptimizer: findTrainer }, { ...plan, runs: [tuned.runs[1]] }).runs[0];
    const { records } = alone;
    const found = bestOf(plan.runs, rates, runs);
    expect(found[0]).toEqual({
      optimizer: 'sgd',
      best: { rate: 0.1, measures: records[records.length - 1].validation },
      lost: 1,
    });
    const losses = runs.slice(3, 5).map((run) => run.records[run.records.length - 1].validation!.loss);
    expect(found[1]).toMatchObject({ optimizer: 'adam', best: { measures: { loss: Math.min(...losses) } }, lost: 1 });
  });

  test('goes over four powers of ten', () => {
    expect(triedRates).toEqual([1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3]);
  });
});
