import type { ScheduleParameter, WarmUp } from './schedule.ts';

/**
 * What every schedule can begin with: the rate climbs evenly to the learning rate in `warmup` updates, from `warmupFrom` times it; only
 * then the schedule's own time begins. (From 1 it just waits: Optax' `transition_begin`.)
 */
export const warmUp: Readonly<Record<WarmUp, ScheduleParameter>> = {
  warmup: { symbol: 'w', range: [0, 100], scale: 'whole' },
  warmupFrom: { symbol: 'w_0', range: [0, 1], scale: 'linear' },
};

/** No warm-up. */
export const noWarmUp: Readonly<Record<WarmUp, number>> = { warmup: 0, warmupFrom: 0 };
