import { dataSurface, fitKindOf } from '../../core/data/data-surface.ts';
import type { Problem } from '../../core/data/problem.ts';
import { completeProblem } from '../../core/grounds/data/complete.ts';
import { isData } from '../../core/grounds/data/data-ground.ts';
import type { Clip } from '../../core/objective/clip.ts';
import type { Notice } from '../../core/reading/notice.ts';
import { clampTo } from '../../core/surfaces/shape/clamp.ts';
import { createSetSchedule, type SetSchedule } from '../kinds/schedule/schedule-actions.ts';
import { changeSetup } from '../state/change-setup.ts';
import type { Store } from '../state/store.ts';

/** What a reader can do in the playground beyond what can be done in every figure. */
export interface PlayActions {
  /** Clips a run's gradients, or with null does not. */
  readonly setClip: (run: number, clip: Clip | null) => void;
  /** Fits to other data: what is not said stays. Starts are kept in the new picture; other sets begin where it suits them. */
  readonly setProblem: (change: Partial<Problem>) => void;
  readonly setSeed: (seed: number) => void;
  readonly setSchedule: SetSchedule;
}

const seeds = 2 ** 32;

/** These actions on a store. Each leaves a valid experiment behind. */
export function createPlayActions(store: Store): PlayActions {
  const { setup, notices } = store;
  return {
    setSchedule: createSetSchedule(store),
    setClip(index, clip) {
      if (clip && !(clip.at > 0 && Number.isFinite(clip.at))) return;
      const runs = setup.value.runs.map((run, i) => {
        if (i !== index) return run;
        const { clip: _, ...free } = run;
        return clip ? { ...free, clip } : free;
      });
      setup.value = { ...setup.value, runs };
    },
    setProblem(change) {
      const { ground, starts } = setup.value;
      if (!isData(ground)) return;
      const { window: _, ...kept } = ground.data;
      const told: Notice[] = [];
      const data = completeProblem({ ...kept, ...change }, fitKindOf(ground.surface)!, told);
      const { start, domain } = dataSurface(data);
      const isOther = data.set !== ground.data.set || change.points !== undefined;
      changeSetup(store, {
        ...setup.value,
        ground: { ...ground, data },
        starts: isOther ? [start] : starts.map((point) => clampTo(domain, point)),
      });
      notices.value = told;
    },
    setSeed(seed) {
      if (Number.isInteger(seed) && seed >= 0 && seed < seeds) setup.value = { ...setup.value, seed };
    },
  };
}
