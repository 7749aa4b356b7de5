import { computed } from '@preact/signals-core';
import { type FinishedRun, outcomeOf } from '../../core/runs/outcome.ts';
import { computeRuns, type Prepared } from '../../core/runs/run.ts';
import type { Runner, Setup } from './store.ts';

/** Computes all runs whenever they are asked for and something has changed: for what takes less than a frame. */
export const runAtOnce: Runner = ({ setup, prepared }) => ({
  runs: computed(() => finishedRuns(prepared.value, setup.value)),
  isComplete: computed(() => true),
  computing: computed(() => null),
});

/** All runs of a setup, here and now. */
export const finishedRuns = (prepared: Prepared, setup: Setup): FinishedRun[] =>
  computeRuns(prepared, setup).map((run) => ({ ...run, outcome: outcomeOf(run.trajectory, prepared.surface) }));
