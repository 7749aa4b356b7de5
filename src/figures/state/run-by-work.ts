import { computed } from '@preact/signals-core';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { workAtOnce, workOf } from '../../core/runs/work.ts';
import { finishedRuns } from './run-at-once.ts';
import { type RunOptions, runsInJob } from './run-in-job.ts';
import type { Runner, Setup } from './store.ts';

/**
 * Computes at once what is little work. Of what is more it computes at once as many of the optimizers as are little work together, and all in
 * a job, which waits for the end of a gesture: while a start is dragged the others are not there. `options` are for tests.
 */
export const runByWork =
  (options: RunOptions = {}): Runner =>
  (source) => {
    const { setup, prepared, dragging, reshaping } = source;
    const isMuch = computed(() => workOn(prepared.value, setup.value) > workAtOnce);
    const wanted = computed(() => {
      const isAtRest = !dragging.value && !reshaping.value;
      const now = setup.value;
      try {
        return isAtRest && isMuch.value ? now : null;
      } catch {
        // What cannot be prepared is told by whoever draws it.
        return null;
      }
    });
    const job = runsInJob(source, wanted, options);
    const atOnce = computed(() => (isMuch.value ? littleOf : finishedRuns)(prepared.value, setup.value));
    const { progress } = job.computing;
    return {
      runs: computed(() => (isMuch.value ? together(job.runs.value, atOnce.value) : atOnce.value)),
      computing: { ...job.computing, isUnderway: computed(() => isMuch.value && progress.value < 1) },
    };
  };

const workOn = ({ findOptimizer, price, objective: { dimension } }: Prepared, setup: Setup): number =>
  workOf(setup, { findOptimizer, price, dimension });

/** The runs of the first optimizers that are little work together; one that is much by itself is passed over. */
function littleOf(prepared: Prepared, setup: Setup): FinishedRun[] {
  let left = workAtOnce;
  const chosen = [...setup.runs.keys()].filter((spec) => {
    const work = workOn(prepared, { ...setup, runs: [setup.runs[spec]] });
    if (work > left) return false;
    left -= work;
    return true;
  });
  const runs = chosen.map((spec) => setup.runs[spec]);
  return finishedRuns(prepared, { ...setup, runs }).map((run) => ({ ...run, spec: chosen[run.spec] }));
}

/** Runs of two lists, those of the first rather than the same of the second, in the order of the experiment. */
function together(first: readonly FinishedRun[], second: readonly FinishedRun[]): readonly FinishedRun[] {
  const others = second.filter((run) => !first.some(({ spec, start }) => spec === run.spec && start === run.start));
  if (others.length === 0) return first;
  return [...first, ...others].sort((a, b) => a.spec - b.spec || a.start - b.start);
}
