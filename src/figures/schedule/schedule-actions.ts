import type { ScheduleSpec } from '../../core/schedules/rates.ts';
import { bringParts } from '../parts-at-hand.ts';
import type { Store } from '../store.ts';

/** Gives a run a schedule, or with null a constant learning rate. Resolves once what computes schedules has arrived. */
export type SetSchedule = (run: number, schedule: ScheduleSpec | null) => Promise<void>;

/** That action on a store. */
export const setScheduleOn =
  ({ setup }: Pick<Store, 'setup'>): SetSchedule =>
  async (index, schedule) => {
    const { optimizer } = setup.value.runs[index];
    if (schedule) await bringParts({ ...setup.value, runs: [{ optimizer, schedule }] });
    // Found again after the wait: meanwhile the runs may have changed.
    const runs = setup.value.runs.map((run, i) => {
      if (i !== index) return run;
      const { schedule: _, ...constant } = run;
      return schedule ? { ...constant, schedule } : constant;
    });
    setup.value = { ...setup.value, runs };
  };
