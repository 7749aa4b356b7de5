import { computed } from '@preact/signals-core';
import { outcomeOf } from '../../core/runs/outcome.ts';
import { computeRuns } from '../../core/runs/run.ts';
import type { Runner } from './store.ts';

/** Computes all runs whenever they are asked for and something has changed: for what takes less than a frame. */
export const runAtOnce: Runner = ({ setup, prepared }) => ({
  runs: computed(() =>
    computeRuns(prepared.value, setup.value).map((run) => ({
      ...run,
      outcome: outcomeOf(run.trajectory, prepared.value.surface),
    })),
  ),
  computing: null,
});
