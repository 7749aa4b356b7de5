import type { ScheduleSpec } from '../../../core/schedules/rates.ts';
import { partsLoaded } from '../../state/loader.ts';
import type { Store } from '../../state/store.ts';
import { withinLimits } from '../../state/within-limits.ts';

/** Gives a run a schedule, or with null a constant learning rate. Resolves once what computes schedules has arrived, or has not. */
export type SetSchedule = (run: number, schedule: ScheduleSpec | null) => Promise<void>;

/** That action on a store. */
export function createSetSchedule({ setup, failures }: Pick<Store, 'setup' | 'failures'>): SetSchedule {
  return async function setSchedule(index, schedule) {
    const chosen = setup.value.runs[index];
    if (!chosen) return;
    const { optimizer } = chosen;
    // Not by its place: meanwhile runs before it may have been removed.
    const again = () => void setSchedule(setup.value.runs.indexOf(chosen), schedule);
    if (schedule && !(await partsLoaded({ ...setup.value, runs: [{ optimizer, schedule }] }, failures, again))) return;
    const runs = setup.value.runs.map((run) => {
      if (run !== chosen) return run;
      const { schedule: _, ...constant } = run;
      return schedule ? { ...constant, schedule } : constant;
    });
    setup.value = withinLimits({ ...setup.value, runs });
  };
}
