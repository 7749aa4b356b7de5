import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { effectiveStepSizes, gradientNorms, stepLengths } from '../../src/core/runs/measures.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

const measuresOf = (input: unknown) => {
  const { experiment } = completeExperiment(input);
  const prepared = prepare(experiment, allParts);
  const [{ trajectory }] = computeRuns(prepared, experiment);
  const norms = gradientNorms(prepared.measured, trajectory);
  const lengths = stepLengths(trajectory);
  return { trajectory, norms, lengths, effective: effectiveStepSizes(norms, lengths) };
};

describe('what is measured along a run', () => {
  test('the effective step size of gradient descent is its learning rate', () => {
    const run = { optimizer: 'sgd', settings: { learningRate: 0.01 } };
    const { effective, norms } = measuresOf({ surface: 'beale', runs: [run], steps: 50 });
    expect(effective[0]).toBeNaN();
    for (let k = 1; k <= 50; k++) expect(effective[k]).toBeCloseTo(0.01, 8);
    expect(norms).toHaveLength(51);
  });

  test('clipping shortens it to the limit by the norm', () => {
    const run = { optimizer: 'sgd', settings: { learningRate: 0.01 }, clip: { by: 'norm', at: 0.5 } };
    const { effective, norms, lengths } = measuresOf({ surface: 'beale', runs: [run], steps: 5 });
    expect(norms[0]).toBeGreaterThan(0.5);
    expect(lengths[1]).toBeCloseTo(0.005, 10);
    expect(effective[1]).toBeCloseTo(0.005 / norms[0], 10);
  });

  test('the first step of Adam moves every coordinate by the learning rate', () => {
    const run = { optimizer: 'adam', settings: { learningRate: 0.1, epsilon: 0 } };
    const { lengths } = measuresOf({ surface: 'beale', runs: [run], steps: 3 });
    expect(lengths[1]).toBeCloseTo(0.1 * Math.SQRT2, 6);
  });

  test('of mini-batches the gradient is that of the loss over all examples', () => {
    const run = { optimizer: 'sgd', settings: { learningRate: 0.05 } };
    const all = measuresOf({ surface: 'linear-regression', data: { batch: 0 }, runs: [run], steps: 3 });
    const some = measuresOf({ surface: 'linear-regression', data: { batch: 2 }, runs: [run], steps: 3 });
    expect(some.norms[0]).toBe(all.norms[0]);
    expect(some.lengths[1]).not.toBe(all.lengths[1]);
  });

  test('a run that overflows is measured up to its last number, and one that stands has no effective step', () => {
    const wild = measuresOf({
      surface: 'rosenbrock',
      runs: [{ optimizer: 'sgd', settings: { learningRate: 1 } }],
      steps: 40,
    });
    expect(wild.trajectory.lastFinite).toBeLessThan(40);
    expect(wild.norms.slice(0, wild.trajectory.lastFinite).every((norm) => norm > 0)).toBe(true);
    expect(wild.norms.slice(wild.trajectory.lastFinite + 1).every(Number.isNaN)).toBe(true);
    const still = measuresOf({ surface: 'bowl', starts: [[0, 0]], runs: [{ optimizer: 'sgd' }], steps: 2 });
    expect([...still.effective].every(Number.isNaN)).toBe(true);
  });
});
