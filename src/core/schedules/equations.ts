import { valuesOf } from './rates.ts';
import type { AnySchedule, ScheduleSettings } from './schedule.ts';

/**
 * The formula of a schedule: lines as those of an optimizer's (see `Form` in optimizers/optimizer.ts), the last of which assigns
 * `@rate`, the learning rate of update `@k`. `@t` is the schedule's own time, `@learningRate` the run's learning rate.
 */
export function scheduleEquations(schedule: AnySchedule, settings: ScheduleSettings): string[] {
  const { lines = [], factor } = schedule.equations(valuesOf(settings));
  const warmsUp = settings.warmup !== 0;
  const usesTime = [...lines, factor].some((line) => line.includes('@t'));
  const rate = factor === '1' ? '@learningRate' : `@learningRate \\* (${factor})`;
  const climb = '@learningRate \\* (@warmupFrom + (1 - @warmupFrom) \\* \\frac{@k - 1}{@warmup})';
  return [
    ...(usesTime ? [`@t \\gets @k - 1${warmsUp ? ' - @warmup' : ''}`] : []),
    ...lines,
    warmsUp
      ? `@rate \\gets \\begin{cases} ${climb} & @k \\le @warmup \\\\ ${rate} & @k > @warmup \\end{cases}`
      : `@rate \\gets ${rate}`,
  ];
}
