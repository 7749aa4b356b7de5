import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { schedules } from '../../src/core/schedules/index.ts';
import {
  changedSchedule,
  chosenSchedule,
  currentSchedule,
  parametersOfRun,
  readList,
} from '../../src/figures/kinds/schedule/choice.ts';

describe('a schedule that a reader chooses', () => {
  test.each(schedules.map(({ id }) => id))('%s is one that an experiment may have', (id) => {
    const schedule = chosenSchedule(id, {}, 60) ?? currentSchedule({});
    const { experiment, notices } = completeExperiment({ runs: [{ optimizer: 'sgd', schedule }] });
    expect(notices).toEqual([]);
    expect(experiment.runs[0].schedule).toEqual(schedule);
    expect(parametersOfRun({ schedule }).every(({ value }) => value !== undefined)).toBe(true);
  });

  test('spans the run', () => {
    expect(chosenSchedule('cosine', {}, 100)?.settings).toMatchObject({ over: 100 });
    expect(chosenSchedule('step', {}, 40)?.settings).toMatchObject({ every: 10, factor: 0.5 });
    expect(chosenSchedule('milestones', {}, 400)?.settings).toMatchObject({ at: [100, 200, 300] });
  });

  test('keeps the warm-up', () => {
    const warm = changedSchedule({}, 'warmup', 12)!;
    expect(warm).toEqual({ id: 'constant', settings: { warmup: 12, warmupFrom: 0 } });
    expect(chosenSchedule('cosine', { schedule: warm }, 100)?.settings).toMatchObject({ warmup: 12 });
  });

  test('is none where the rate stays as it is', () => {
    expect(chosenSchedule('constant', {}, 100)).toBeNull();
    const warm = changedSchedule({}, 'warmup', 12)!;
    expect(changedSchedule({ schedule: warm }, 'warmup', 0)).toBeNull();
    expect(chosenSchedule('nonesuch', {}, 100)).toBeNull();
  });
});

test.each<[string, readonly number[] | null]>([
  ['10 20 30', [10, 20, 30]],
  [' 10, 20;30 ', [10, 20, 30]],
  ['0.5', [0.5]],
  ['', null],
  ['ten', null],
  ['1 Infinity', null],
  ['1 2 3 4 5 6 7 8 9', null],
])('the list %j is read as %j', (text, list) => {
  expect(readList(text)).toEqual(list);
});
