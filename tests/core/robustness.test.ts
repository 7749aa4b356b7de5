import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeExperiment, type Experiment } from '../../src/core/experiment/experiment.ts';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { onSurface } from '../../src/core/grounds/surface/surface-ground.ts';
import { descend, type Trajectory } from '../../src/core/optimizers/descend.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import { partsWith, prepareAny } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { runs as tries } from '../tier.ts';
import { inTime } from '../time-limit.ts';
import { experiments, finiteNumber } from './arbitrary-experiment.ts';

/** Settings as nobody should choose them: off, at the edge of what a formula bears, beyond it, and as big as numbers get. */
const hostileNumber = fc.oneof(
  fc.constantFrom(0, 1, -1, 2, 0.9, 0.999, 1.000001, 5e-324, 1e-8, 1e-300, 0.1, 10, 1e10, 1e154, 1e308, -1e308),
  finiteNumber,
);

/** The last step before anything is not finite, looked for independently. */
function lastFinite({ path, losses, dimension, steps }: Trajectory): number {
  const isFine = (k: number) =>
    Number.isFinite(losses[k]) && path.subarray(k * dimension, (k + 1) * dimension).every(Number.isFinite);
  for (let k = 0; k <= steps; k++) if (!isFine(k)) return k - 1;
  return steps;
}

const parts = partsWith(formulaSurface);

/** Runs the experiment as a figure does, and takes some of its steps apart. */
function exercise(experiment: Experiment): void {
  const prepared = prepare(experiment, parts);
  const { surface } = prepared;
  const { steps, starts } = experiment;
  const runs = computeRuns(prepared, experiment);
  expect(runs.length).toBe(experiment.runs.length * starts.length);
  for (const { trajectory, method, start, objective, rates } of runs) {
    const { path, losses, dimension } = trajectory;
    expect([path.length, losses.length]).toEqual([(steps + 1) * dimension, steps + 1]);
    expect([...path.subarray(0, dimension)]).toEqual(starts[start]);
    expect(trajectory.lastFinite).toBe(lastFinite(trajectory));

    const outcome = outcomeOf(trajectory, surface);
    const last = path.subarray(steps * dimension);
    const inside = surface.domain.every(([low, high], i) => last[i] >= low && last[i] <= high);
    if (outcome.kind === 'diverged') {
      expect(outcome.step >= 0 && outcome.step <= trajectory.lastFinite + 1).toBe(true);
    } else {
      expect(trajectory.lastFinite).toBe(steps);
      if (outcome.kind === 'left') expect(inside).toBe(false);
      if (outcome.kind === 'underway') expect(inside).toBe(true);
      if (outcome.kind === 'arrived') {
        expect(outcome.step >= 0 && outcome.step <= steps).toBe(true);
        expect(surface.criticalPoints[outcome.minimum].kind).toMatch(/^(minimum|degenerate)$/);
      }
    }

    for (const k of new Set(steps > 0 ? [1, steps] : [])) {
      const { before, after, derived } = stepAnatomy(objective, method, starts[start], k, rates);
      expect([...before.x]).toEqual([...path.subarray((k - 1) * dimension, k * dimension)]);
      expect([...after.x]).toEqual([...path.subarray(k * dimension, (k + 1) * dimension)]);
      expect(Object.values(derived).every((vector) => vector instanceof Float64Array)).toBe(true);
    }
  }
}

describe('running', () => {
  test('bears any settings on any surface', { timeout: tries(180, 1800) * 1000 }, () => {
    fc.assert(
      fc.property(experiments({ runs: 2, starts: 2, steps: 20, number: hostileNumber }), (experiment) => {
        // Four runs of twenty steps take a millisecond; a line search that does not end would show here.
        inTime(2000, () => exercise(experiment));
      }),
      { numRuns: tries(2500, 200_000) },
    );
  });

  const everyMethod = optimizers.flatMap(({ id, forms }) =>
    Object.keys(forms).map((form) => ({ optimizer: id, form })),
  );

  test.each(surfaces.map(({ id }) => [id]))('on %s bears any learning rate', (surface) => {
    for (const learningRate of [-1, 1, 1e10, 1e308, -1e308, 5e-324]) {
      for (const method of everyMethod) {
        const input = { surface, runs: [{ ...method, settings: { learningRate } }], steps: tries(20, 50) };
        exercise(completeExperiment(input).experiment);
      }
    }
  });

  test.each(surfaces.map(({ id }) => [id]))('on %s with a learning rate of 0 stays where it starts', (surface) => {
    for (const method of everyMethod) {
      const runs = [{ ...method, settings: { learningRate: 0 } }];
      const { experiment } = completeExperiment({ surface, runs, steps: tries(20, 50) });
      exercise(experiment);
      const [{ trajectory }] = computeRuns(prepare(experiment, parts), experiment);
      const { path, dimension, steps } = trajectory;
      expect([...path.subarray(steps * dimension)], JSON.stringify(method)).toEqual(experiment.starts[0]);
    }
  });
});

test.each(furtherOptimizers)('$id, which no experiment can name, bears any settings', (optimizer) => {
  const settingsOf = fc.record(
    Object.fromEntries(
      Object.entries(optimizer.hyperparameters).map(([name, { scale }]) => [
        name,
        scale === 'flag' ? fc.constantFrom(0, 1) : hostileNumber,
      ]),
    ),
  );
  const forms = Object.keys(optimizer.forms) as FormId[];
  fc.assert(
    fc.property(settingsOf, fc.constantFrom(...forms), fc.constantFrom(...surfaces), (settings, form, surface) => {
      const trajectory = descend(surface, { optimizer, form, settings }, surface.start, 20);
      expect(trajectory.lastFinite).toBe(lastFinite(trajectory));
    }),
    { numRuns: tries(300, 10_000) },
  );
});

test('preparing fails as a promise, not at once', async () => {
  await expect(prepareAny({ ground: onSurface('everest') })).rejects.toThrow('everest');
});
