import type { ScheduleSpec } from '../../../core/schedules/rates.ts';
import { changeSetup } from '../../state/change-setup.ts';
import { partsLoaded } from '../../state/loader.ts';
import type { Store } from '../../state/store.ts';

/** Gives a run a schedule, or with null a constant learning rate. Resolves once what computes schedules has arrived, or has not. */
export type SetSchedule = (run: number, schedule: ScheduleSpec | null) => Promise<void>;

/** That action on a store. */
export function createSetSchedule(store: Pick<Store, 'setup' | 'prepared' | 'failures'>): SetSchedule {
  const { setup, failures } = store;
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
    changeSetup(store, { ...setup.value, runs });
  };
}
