import fc from 'fast-check';
import { expect } from 'vitest';
import { dataSurface, fitKindOf } from '../../src/core/data/data-surface.ts';
import {
  completeExperiment,
  type Experiment,
  type Notice,
  type RunSpec,
  toInput,
} from '../../src/core/experiment/experiment.ts';
import { overlayIds } from '../../src/core/experiment/overlays.ts';
import { type Ground, typeOf } from '../../src/core/grounds/index.ts';
import type { NetworkGround } from '../../src/core/grounds/network/network-ground.ts';
import { isNetwork } from '../../src/core/grounds/network/network-ground.ts';
import { onSurface } from '../../src/core/grounds/surface/surface-ground.ts';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, FormId } from '../../src/core/optimizers/optimizer.ts';
import { limits } from '../../src/core/reading/limits.ts';
import { mostSteps, usualPrice, workOf } from '../../src/core/runs/work.ts';
import { parametersOf, schedules } from '../../src/core/schedules/index.ts';
import type { ScheduleSpec } from '../../src/core/schedules/rates.ts';
import type { AnySchedule, ScheduleSettings } from '../../src/core/schedules/schedule.ts';
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';
import { anyFormula } from './arbitrary-formula.ts';
import { anyProblem } from './arbitrary-problem.ts';

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

const scheduleOf = (schedule: AnySchedule, number: fc.Arbitrary<number>): fc.Arbitrary<ScheduleSpec> =>
  fc.record({
    id: fc.constant(schedule.id),
    settings: fc.record(
      Object.fromEntries(
        Object.entries(parametersOf(schedule)).map(([name, { scale, list }]) => [
          name,
          list
            ? fc.array(number, { minLength: 1, maxLength: limits.listItems })
            : scale === 'flag'
              ? fc.constantFrom(0, 1)
              : // Mostly numbers of steps that a run can reach.
                fc.oneof(number, fc.integer({ min: 0, max: 60 }), between(0, 1)),
        ]),
      ),
    ) as fc.Arbitrary<ScheduleSettings>,
  });

const runOf = (optimizer: AnyOptimizer, number: fc.Arbitrary<number>): fc.Arbitrary<RunSpec> => {
  const clip = fc.record({
    by: fc.constantFrom('value' as const, 'norm' as const),
    at: number.map((value) => Math.abs(value) || 1),
  });
  const schedule = fc.constantFrom(...schedules).chain((one) => scheduleOf(one, number));
  return fc
    .tuple(methodOf(optimizer, number), fc.option(clip, { nil: undefined }), fc.option(schedule, { nil: undefined }))
    .map(([method, clip, schedule]) => ({ ...method, ...(clip && { clip }), ...(schedule && { schedule }) }));
};

const methodOf = (optimizer: AnyOptimizer, number: fc.Arbitrary<number>) =>
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

/** A ground, and the surface that starts are put on. */
type Placed = readonly [ground: Ground, surface: Surface];

/** The ground of a surface: with data of any kind if it is one of a data loss, with any formula if it is a formula's. */
function groundOn(surface: Surface): fc.Arbitrary<Placed> {
  if (surface.id === 'formula')
    return anyFormula.map(
      (formula): Placed => [
        { kind: 'formula', surface: 'formula', formula },
        { ...surface, domain: formula.domain, criticalPoints: [] },
      ],
    );
  const kind = fitKindOf(surface.id);
  if (!kind) return fc.constant<Placed>([onSurface(surface.id), surface]);
  return anyProblem
    .filter((one) => one.kind === kind)
    .map(({ problem }): Placed => [{ kind: 'data', surface: surface.id, data: problem }, dataSurface(problem)]);
}

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
      placed: fc.constantFrom(...surfaces).chain(groundOn),
      runs: fc.array(run, { minLength: 1, maxLength: runs }),
      startCount: fc.integer({ min: 1, max: starts }),
    })
    .chain(({ placed: [ground, surface], runs, startCount }) => {
      const { price = () => usualPrice } = typeOf(ground).preparer;
      const scales = { findOptimizer, price: price(ground), dimension: surface.dimension };
      const most = Math.min(steps, mostSteps({ runs, starts: Array(startCount) }, scales));
      return fc.integer({ min: 0, max: most }).chain((stepCount) =>
        fc.record<Experiment>({
          ground: fc.constant(ground),
          starts: fc.array(startOn(surface), { minLength: startCount, maxLength: startCount }),
          runs: fc.constant(runs),
          steps: fc.constant(stepCount),
          seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
          view: fc
            .record({
              playhead: fc.option(fc.integer({ min: 0, max: stepCount })),
              inspected: fc.integer({ min: 0, max: runs.length - 1 }),
              azimuth: between(-360, 360),
              elevation: between(0, 90),
              heightScale: between(0.05, 20),
              overlays: fc.subarray([...overlayIds]),
            })
            .map(({ overlays, ...view }) => (overlays.length > 0 ? { ...view, overlays } : view)),
        }),
      );
    });
}

/** Notices about what is legal and used as given. */
export const isRemark = ({ code }: Notice) => code === 'learning-rate-zero' || code === 'learning-rate-negative';

/** What of a network's surface decides on its starts. */
function planeOf({ network }: NetworkGround): Pick<Surface, 'id' | 'dimension' | 'domain'> {
  const { size } = network.plane;
  return {
    ...{ id: 'network', dimension: 2 },
    domain: [
      [-size, size],
      [-size, size],
    ],
  };
}

/** Checks by hand, not by the schema, that an experiment may be run as it stands. */
export function expectRunnable(experiment: Experiment): void {
  const { ground } = experiment;
  const named = ground.kind === 'network' ? planeOf(ground) : findSurface(ground.surface)!;
  expect(named).toBeDefined();
  expect(ground.kind === 'data').toBe(fitKindOf(named.id) !== undefined);
  expect(ground.kind === 'formula').toBe(named.id === 'formula');
  const { domain } = ground.kind === 'formula' ? ground.formula : named;
  const surface = ground.kind === 'data' ? dataSurface(ground.data) : { ...named, domain };
  const { starts, runs, steps, seed, view } = experiment;
  const numbers = [
    ...starts.flat(),
    ...domain.flat(),
    steps,
    seed,
    ...Object.values(view).filter((value) => typeof value === 'number'),
  ];

  expect(starts.length >= 1 && starts.length <= limits.starts).toBe(true);
  for (const start of starts) {
    expect(start.length).toBe(surface.dimension);
    expect(start.every((value, i) => value >= surface.domain[i][0] && value <= surface.domain[i][1])).toBe(true);
  }
  expect(runs.length >= 1 && runs.length <= limits.runs).toBe(true);
  for (const { optimizer: id, form, settings, clip, schedule } of runs) {
    const optimizer = findOptimizer(id)!;
    expect(optimizer).toBeDefined();
    expect(Object.keys(optimizer.forms)).toContain(form);
    expect(Object.keys(settings)).toEqual(Object.keys(optimizer.hyperparameters));
    numbers.push(...Object.values(settings));
    if (clip) {
      expect(['value', 'norm', ...(isNetwork(experiment.ground) ? ['block-norm'] : [])]).toContain(clip.by);
      expect(clip.at).toBeGreaterThan(0);
      numbers.push(clip.at);
    }
    if (schedule) {
      const one = schedules.find((candidate) => candidate.id === schedule.id)!;
      expect(Object.keys(schedule.settings)).toEqual(Object.keys(parametersOf(one)));
      for (const [name, { list }] of Object.entries(parametersOf(one))) {
        const value = schedule.settings[name as 'warmup'];
        expect(Array.isArray(value)).toBe(list === true);
        numbers.push(...[value].flat());
      }
    }
  }
  expect(numbers.filter((value) => !Number.isFinite(value) || Object.is(value, -0))).toEqual([]);
  expect(Number.isInteger(steps) && steps >= 0 && steps <= limits.steps).toBe(true);
  expect(steps * runs.length * starts.length).toBeLessThanOrEqual(limits.totalSteps);
  const { price = () => usualPrice } = typeOf(ground).preparer;
  const scales = { findOptimizer, price: price(ground), dimension: surface.dimension };
  if (steps > 1) expect(workOf(experiment, scales)).toBeLessThanOrEqual(limits.work);
  expect(Number.isInteger(seed) && seed >= 0).toBe(true);
  expect(view.playhead === null || (Number.isInteger(view.playhead) && view.playhead <= steps)).toBe(true);
  expect(runs[view.inspected]).toBeDefined();
  expect(view.overlays ?? ['field']).toEqual(overlayIds.filter((id) => (view.overlays ?? ['field']).includes(id)));
  expect(view.overlays).not.toEqual([]);

  const again = completeExperiment(toInput(experiment));
  expect(again.experiment).toEqual(experiment);
  expect(again.notices.filter((one) => !isRemark(one))).toEqual([]);
}
