import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { cyclic } from './cyclic.ts';
import { exponential } from './exponential.ts';
import { inverseTime } from './inverse-time.ts';
import { linear } from './linear.ts';
import { milestones } from './milestones.ts';
import { oneCycle } from './one-cycle.ts';
import { piecewise } from './piecewise.ts';
import { plateau } from './plateau.ts';
import { polynomial } from './polynomial.ts';
import { restarts } from './restarts.ts';
import type { AnySchedule, ScheduleParameter } from './schedule.ts';
import { step } from './step.ts';
import { warmUp } from './warm-up.ts';

/**
 * Every learning-rate schedule, in teaching order.
 *
 * @example
 * ```ts
 * import { schedules } from 'downhill-core';
 *
 * schedules.map(({ id }) => id).slice(0, 4); // → [ 'constant', 'step', 'milestones', 'piecewise' ]
 * ```
 */
export const schedules: readonly AnySchedule[] = [
  constant,
  step,
  milestones,
  piecewise,
  exponential,
  inverseTime,
  linear,
  polynomial,
  cosine,
  restarts,
  oneCycle,
  cyclic,
  plateau,
];

/**
 * The schedule of that id; undefined if there is none.
 *
 * @example
 * ```ts
 * import { findSchedule } from 'downhill-core';
 *
 * findSchedule('cosine')!.defaults; // → { to: 0, over: 200, climbsAgain: 0 }
 * findSchedule('sine'); // → undefined
 * ```
 */
export const findSchedule = (id: string): AnySchedule | undefined => schedules.find((one) => one.id === id);

/** All parameters of a schedule, by name: its own, then the warm-up's. */
export const parametersOf = ({ parameters }: AnySchedule): Readonly<Record<string, ScheduleParameter>> => ({
  ...parameters,
  ...warmUp,
});
