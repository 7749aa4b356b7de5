import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { completeExperiment, type RunInput } from '../../src/core/experiment/experiment.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { scheduleEquations } from '../../src/core/schedules/equations.ts';
import { parametersOf, schedules } from '../../src/core/schedules/index.ts';
import type { ScheduleSettings, ScheduleValue } from '../../src/core/schedules/schedule.ts';
import { noWarmUp } from '../../src/core/schedules/warm-up.ts';
import { assign, namesIn, type Scope } from './tex.ts';

const steps = 120;

const run = (input: Omit<RunInput, 'optimizer'> & { optimizer?: string }) => {
  const { experiment } = completeExperiment({ surface: 'beale', steps, runs: [{ optimizer: 'adam', ...input }] });
  return computeRuns(prepare(experiment, allParts), experiment)[0];
};

const ratesWith = (id: string, settings: Record<string, ScheduleValue> = {}, learningRate = 0.1) =>
  run({ settings: { learningRate }, schedule: { id, settings } }).rates;

/** Every schedule with each flag off and on, without and with warm-up. */
const variants = schedules.flatMap((schedule) => {
  const flags = Object.entries(parametersOf(schedule)).filter(([, { scale }]) => scale === 'flag');
  const bases = flags.reduce<Record<string, ScheduleValue>[]>(
    (all, [name]) =>
      all.flatMap((settings) => [
        { ...settings, [name]: 0 },
        { ...settings, [name]: 1 },
      ]),
    [{ ...schedule.defaults, ...noWarmUp }],
  );
  return bases
    .flatMap((settings) => [settings, { ...settings, warmup: 12, warmupFrom: 0.25 }])
    .map((settings) => ({
      schedule,
      settings: settings as ScheduleSettings,
      name: `${schedule.id} ${JSON.stringify(settings)}`,
    }));
});

describe('the registry of schedules', () => {
  test('ids are unique', () => {
    const ids = schedules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(schedules)('$id: every parameter has a default within its range', ({
    parameters,
    defaults,
    factor,
    watch,
  }) => {
    expect(Object.keys(defaults)).toEqual(Object.keys(parameters));
    expect(Boolean(factor) !== Boolean(watch)).toBe(true);
    for (const [name, { range, list, scale }] of Object.entries(parameters)) {
      const values = [defaults[name]].flat() as number[];
      expect(Array.isArray(defaults[name])).toBe(list === true);
      expect(range[0]).toBeLessThan(range[1]);
      expect(values.every((value) => value >= range[0] && value <= range[1])).toBe(true);
      if (scale === 'log') expect(range[0]).toBeGreaterThan(0);
      if (scale === 'flag') expect(range).toEqual([0, 1]);
    }
  });
});

describe.each(variants)('$name', ({ schedule, settings }) => {
  const lines = scheduleEquations(schedule, settings);

  test('the formula is TeX, and every name in it has a letter', () => {
    const parameters = parametersOf(schedule);
    const letters: Record<string, string> = {
      k: 'k',
      t: 't',
      learningRate: '\\eta',
      rate: '\\eta_k',
      ...schedule.symbols,
    };
    for (const [name, { symbol }] of Object.entries(parameters)) letters[name] = symbol;
    for (const name of lines.flatMap(namesIn)) expect(letters).toHaveProperty(name);
    const macros = { '\\*': '\\,', '\\Gets': '\\gets' };
    for (const line of lines) {
      const tex = line.replaceAll(/@(\w+)/g, (_, name) => `{${letters[name]}}`);
      expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error', macros })).not.toThrow();
    }
  });
});

const linesOf = ({ schedule, settings }: (typeof variants)[number]) => scheduleEquations(schedule, settings);

test.each(
  variants.filter((variant) => !linesOf(variant).some((line) => line.includes('\\Gets'))),
)('the formula computes the rates of $name', ({ schedule, settings }) => {
  const lines = scheduleEquations(schedule, settings);
  const rates = ratesWith(schedule.id, settings);
  for (const k of [1, 2, 7, 12, 13, 20, 21, 60, 61, 100, steps]) {
    const values = { ...settings, learningRate: 0.1, k } as Record<string, number>;
    const scope: Scope = { values: new Map(Object.entries(values)), gradient: (at) => at };
    (scope.values as Map<string, unknown>).set('x', Float64Array.of(0));
    for (const line of lines) assign(line, scope);
    const [rate] = scope.values.get('rate') as Float64Array;
    expect(Math.abs(rate - rates[k - 1]), `${k}`).toBeLessThanOrEqual(1e-14);
  }
});

describe('a schedule', () => {
  test('moves its optimizer by its rates', () => {
    const { rates, trajectory } = run({
      optimizer: 'lion',
      settings: { learningRate: 0.02 },
      schedule: { id: 'step' },
    });
    for (const k of [0, 49, 50, 119])
      expect(Math.abs(trajectory.path[2 * k + 2] - trajectory.path[2 * k])).toBeCloseTo(rates[k], 12);
  });

  test('begins after its warm-up', () => {
    const plain = ratesWith('cosine');
    const warmed = ratesWith('cosine', { warmup: 10, warmupFrom: 0.5 });
    expect(warmed[0]).toBeCloseTo(0.05, 14);
    expect(warmed[5]).toBeCloseTo(0.075, 14);
    expect([...warmed.subarray(10)]).toEqual([...plain.subarray(0, steps - 10)]);
  });

  test('that watches lowers the rate where the loss stalls, and nowhere else', () => {
    const { rates, trajectory } = run({
      optimizer: 'sgd',
      settings: { learningRate: 0.005 },
      schedule: { id: 'plateau', settings: { patience: 3, threshold: 0.1, factor: 0.5 } },
    });
    let [best, bad, rate] = [Number.POSITIVE_INFINITY, 0, 0.005];
    for (let k = 1; k < steps; k++) {
      const loss = trajectory.losses[k];
      if (loss < best * 0.9) [best, bad] = [loss, 0];
      else if (++bad > 3) [rate, bad] = [rate / 2, 0];
      expect(rates[k]).toBe(rate);
    }
    expect(rate).toBeLessThan(0.005);
  });

  test.each(schedules)('$id bears any settings', (schedule) => {
    for (const value of [0, -1, 0.3, 1e-300, 1e308, -1e308]) {
      const settings = Object.fromEntries(
        Object.entries(parametersOf(schedule)).map(([name, { list, scale }]) => [
          name,
          scale === 'flag' ? 1 : list ? [value] : value,
        ]),
      );
      expect(ratesWith(schedule.id, settings)).toHaveLength(steps);
    }
  });
});
