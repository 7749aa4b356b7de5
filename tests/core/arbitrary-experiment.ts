import fc from 'fast-check';
import { expect } from 'vitest';
import { completeExperiment, type Experiment, type Notice, type RunSpec } from '../../src/core/experiment.ts';
import { limits } from '../../src/core/limits.ts';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, FormId } from '../../src/core/optimizers/optimizer.ts';
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

/** Any number an experiment may hold: tiny and huge ones too, but no −0, which completing turns into 0. */
export const finiteNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const between = (low: number, high: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map((value) => value + 0);

/** A point of the surface's domain; often a corner, the middle, or a critical point, where kinks and divisions by zero are. */
const startOn = ({ domain, criticalPoints }: Surface): fc.Arbitrary<readonly number[]> =>
  fc.oneof(
    fc.tuple(...domain.map(([low, high]) => between(low, high))),
    fc.tuple(...domain.map(([low, high]) => fc.constantFrom(low, high, (low + high) / 2, low + (high - low) / 3))),
    ...criticalPoints.slice(0, 3).map(({ at }) => fc.constant(at.map((value) => value + 0))),
  );

const runOf = (optimizer: AnyOptimizer, number: fc.Arbitrary<number>): fc.Arbitrary<RunSpec> =>
  fc.record({
    optimizer: fc.constant(optimizer.id),
    form: fc.constantFrom(...(Object.keys(optimizer.forms) as FormId[])),
    settings: fc.record(
      Object.fromEntries(
        Object.entries(optimizer.hyperparameters).map(([name, { scale }]) => [
          name,
          scale === 'flag' ? fc.constantFrom(0, 1) : number,
        ]),
      ),
    ),
  });

/** Complete experiments over everything that is registered. `number` makes the settings. */
export function experiments({
  runs = limits.runs,
  starts = limits.starts,
  steps = limits.steps,
  number = finiteNumber,
}: {
  runs?: number;
  starts?: number;
  steps?: number;
  number?: fc.Arbitrary<number>;
} = {}): fc.Arbitrary<Experiment> {
  const run = fc.constantFrom(...optimizers).chain((optimizer) => runOf(optimizer, number));
  return fc
    .record({
      surface: fc.constantFrom(...surfaces),
      runs: fc.array(run, { minLength: 1, maxLength: runs }),
      startCount: fc.integer({ min: 1, max: starts }),
    })
    .chain(({ surface, runs, startCount }) => {
      const most = Math.min(steps, Math.floor(limits.totalSteps / (runs.length * startCount)));
      return fc.integer({ min: 0, max: most }).chain((stepCount) =>
        fc.record<Experiment>({
          surface: fc.constant(surface.id),
          starts: fc.array(startOn(surface), { minLength: startCount, maxLength: startCount }),
          runs: fc.constant(runs),
          steps: fc.constant(stepCount),
          seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
          view: fc.record({
            playhead: fc.option(fc.integer({ min: 0, max: stepCount })),
            inspected: fc.integer({ min: 0, max: runs.length - 1 }),
            azimuth: between(-360, 360),
            elevation: between(0, 90),
            heightScale: between(0.05, 20),
          }),
        }),
      );
    });
}

/** Notices about what is legal and used as given. */
export const isRemark = ({ code }: Notice) => code === 'learning-rate-zero' || code === 'learning-rate-negative';

/** Checks by hand, not by the schema, that an experiment may be run as it stands. */
export function expectRunnable(experiment: Experiment): void {
  const surface = findSurface(experiment.surface)!;
  expect(surface).toBeDefined();
  const { starts, runs, steps, seed, view } = experiment;
  const numbers = [...starts.flat(), steps, seed, ...Object.values(view).filter((value) => value !== null)];

  expect(starts.length >= 1 && starts.length <= limits.starts).toBe(true);
  for (const start of starts) {
    expect(start.length).toBe(surface.dimension);
    expect(start.every((value, i) => value >= surface.domain[i][0] && value <= surface.domain[i][1])).toBe(true);
  }
  expect(runs.length >= 1 && runs.length <= limits.runs).toBe(true);
  for (const { optimizer: id, form, settings } of runs) {
    const optimizer = findOptimizer(id)!;
    expect(optimizer).toBeDefined();
    expect(Object.keys(optimizer.forms)).toContain(form);
    expect(Object.keys(settings)).toEqual(Object.keys(optimizer.hyperparameters));
    numbers.push(...Object.values(settings));
  }
  expect(numbers.filter((value) => !Number.isFinite(value) || Object.is(value, -0))).toEqual([]);
  expect(Number.isInteger(steps) && steps >= 0 && steps <= limits.steps).toBe(true);
  expect(steps * runs.length * starts.length).toBeLessThanOrEqual(limits.totalSteps);
  expect(Number.isInteger(seed) && seed >= 0).toBe(true);
  expect(view.playhead === null || (Number.isInteger(view.playhead) && view.playhead <= steps)).toBe(true);
  expect(runs[view.inspected]).toBeDefined();

  const again = completeExperiment(experiment);
  expect(again.experiment).toEqual(experiment);
  expect(again.notices.filter((one) => !isRemark(one))).toEqual([]);
}
