import type { State } from '../optimizers/optimizer.ts';
import type { ScheduleSpec } from '../schedules/rates.ts';

/** All that a run needs to go on to the last bit as if it had never stopped, beside its plan. */
export interface TrainingPoint {
  /** Updates done. */
  readonly step: number;
  /** The parameters. */
  readonly x: Float64Array;
  /** What the optimizer remembers. */
  readonly state: State;
  /** Where a schedule watches the run: what it has been told. */
  readonly watched: Watched | null;
}

/** What a schedule that watches a run has been told so far. */
export interface Watched {
  readonly schedule: ScheduleSpec;
  /** It is told at the ends of epochs after so many updates. */
  readonly since: number;
  readonly losses: readonly number[];
}

/** A copy of an optimizer's state. */
export function copyState(state: State): State {
  return Object.fromEntries(Object.entries(state).map(([name, values]) => [name, values.slice()]));
}
