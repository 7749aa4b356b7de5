import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { scalesOf, workAtOnce, workOf } from '../../core/runs/work.ts';
import { finishedRuns } from './run-at-once.ts';
import { type RunOptions, type RunsInJob, runsInJob } from './run-in-job.ts';
import type { RunnerSource, Setup } from './store.ts';

/**
 * Computes while it `isMuch` work, in a job, which waits for the end of a gesture; as many of the optimizers as are little work together are
 * there at once, and the others are not while a start is dragged.
 */
export function runMuch(source: RunnerSource, isMuch: ReadonlySignal<boolean>, options: RunOptions): RunsInJob {
  const { setup, prepared, dragging, reshaping } = source;
  const wanted = computed(() => {
    const isAtRest = !dragging.value && !reshaping.value;
    const now = setup.value;
    try {
      // A network has its own runner.
      return isAtRest && isMuch.value && !prepared.value.landscape ? now : null;
    } catch {
      // What cannot be prepared is told by whoever draws it.
      return null;
    }
  });
  const job = runsInJob(source, wanted, options);
  const atOnce = computed(() => littleOf(prepared.value, setup.value));
  return { ...job, runs: computed(() => together(job.runs.value, atOnce.value)) };
}

/** The runs of the first optimizers that are little work together; one that is much by itself is passed over. */
function littleOf(prepared: Prepared, setup: Setup): FinishedRun[] {
  const scales = scalesOf(prepared);
  let left = workAtOnce;
  const chosen = [...setup.runs.keys()].filter((spec) => {
    const work = workOf({ ...setup, runs: [setup.runs[spec]] }, scales);
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
