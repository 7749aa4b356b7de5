import type { ScheduleSpec } from '../../../core/schedules/rates.ts';
import { partsLoaded } from '../../state/loader.ts';
import type { Store } from '../../state/store.ts';

/** Gives a run a schedule, or with null a constant learning rate. Resolves once what computes schedules has arrived, or has not. */
export type SetSchedule = (run: number, schedule: ScheduleSpec | null) => Promise<void>;

/** That action on a store. */
export const createSetSchedule =
  ({ setup }: Pick<Store, 'setup'>): SetSchedule =>
  async (index, schedule) => {
    const chosen = setup.value.runs[index];
    const { optimizer } = chosen;
    if (schedule && !(await partsLoaded({ ...setup.value, runs: [{ optimizer, schedule }] }))) return;
    // Not by its place: meanwhile runs before it may have been removed.
    const runs = setup.value.runs.map((run) => {
      if (run !== chosen) return run;
      const { schedule: _, ...constant } = run;
      return schedule ? { ...constant, schedule } : constant;
    });
    setup.value = { ...setup.value, runs };
  };
