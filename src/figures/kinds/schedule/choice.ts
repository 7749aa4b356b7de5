import type { RunSpec } from '../../../core/experiment/experiment.ts';
import { limits } from '../../../core/reading/limits.ts';
import { findSchedule, parametersOf } from '../../../core/schedules/index.ts';
import type { ScheduleSpec } from '../../../core/schedules/rates.ts';
import type { ScheduleParameter, ScheduleSettings, ScheduleValue } from '../../../core/schedules/schedule.ts';
import { noWarmUp } from '../../../core/schedules/warm-up.ts';
import { typedNumber } from '../../parts/typed-number.ts';

/** The schedules' own defaults suit runs of so many steps. */
const usualSteps = 200;
/** A parameter that counts steps and may reach as far as this spans the run; smaller ones count a few steps of it. */
const spanning = 500;

/** The schedule of a run with all its parameters; a run that has none keeps its learning rate and warms up for no step. */
export const currentSchedule = ({ schedule }: Pick<RunSpec, 'schedule'>): ScheduleSpec =>
  schedule ?? { id: 'constant', settings: noWarmUp };

/**
 * The schedule of that id for a run of so many steps: with its own defaults, times in proportion to the run, and the warm-up that the run
 * has already. Null where the learning rate would stay as it is, or if there is no such schedule.
 */
export function chosenSchedule(id: string, run: Pick<RunSpec, 'schedule'>, steps: number): ScheduleSpec | null {
  const schedule = findSchedule(id);
  if (!schedule) return null;
  const defaults: Readonly<Record<string, ScheduleValue>> = schedule.defaults;
  const own = Object.entries(defaults).map(([name, value]) => [name, fitted(value, schedule.parameters[name], steps)]);
  const { warmup, warmupFrom } = currentSchedule(run).settings;
  return unlessIdle({ id, settings: { ...Object.fromEntries(own), warmup, warmupFrom } });
}

/** A run's schedule with one parameter changed; null where that leaves a learning rate that stays as it is. */
export function changedSchedule(
  run: Pick<RunSpec, 'schedule'>,
  name: string,
  value: ScheduleValue,
): ScheduleSpec | null {
  const { id, settings } = currentSchedule(run);
  return unlessIdle({ id, settings: { ...settings, [name]: value } as ScheduleSettings });
}

const unlessIdle = (schedule: ScheduleSpec): ScheduleSpec | null =>
  schedule.id === 'constant' && schedule.settings.warmup === 0 ? null : schedule;

function fitted(value: ScheduleValue, { scale, range }: ScheduleParameter, steps: number): ScheduleValue {
  if (scale !== 'whole' || range[1] < spanning) return value;
  const stretch = (one: number) => Math.max(1, Math.round((one * steps) / usualSteps));
  return typeof value === 'number' ? stretch(value) : value.map(stretch);
}

/** The parameters of a run's schedule with their values, in order: its own, then the warm-up's. */
export function parametersOfRun(
  run: Pick<RunSpec, 'schedule'>,
): { readonly name: string; readonly parameter: ScheduleParameter; readonly value: ScheduleValue }[] {
  const { id, settings } = currentSchedule(run);
  const schedule = findSchedule(id);
  if (!schedule) return [];
  const values: Readonly<Record<string, ScheduleValue>> = settings;
  return Object.entries(parametersOf(schedule)).map(([name, parameter]) => ({ name, parameter, value: values[name] }));
}

/** Reads numbers as a reader types them, apart by blanks, commas or semicolons; null if there are none, too many, or something else. */
export function readList(text: string): readonly number[] | null {
  const numbers = text
    .trim()
    .split(/[\s,;]+/)
    .map(typedNumber);
  const good = numbers.every((number) => number !== null);
  return good && numbers.length <= limits.listItems ? numbers : null;
}
