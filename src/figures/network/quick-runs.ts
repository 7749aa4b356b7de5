import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { scalesOf, workOf } from '../../core/runs/work.ts';
import { finishedRuns } from '../state/run-at-once.ts';
import type { Setup } from '../state/store.ts';

/** Milliseconds of a frame that runs may take while a hand moves the start. */
const frameShare = 14;
/** Units of work for that on an ordinary machine, to begin with. */
const usual = 600_000;
const [leastWork, mostWork] = [60_000, 4_000_000] as const;
/** Fewer examples say nothing of the others, and fewer steps are no path. */
const fewestExamples = 24;
const fewestSteps = 6;

/** Runs that are there at once, and whether they are all that was asked for. */
export interface Quick {
  readonly runs: readonly FinishedRun[];
  readonly isWhole: boolean;
}

/**
 * What trains a network within part of a frame: over all examples where that is quick enough, else over some of them, and so many steps as are left
 * then. It learns from one time to the next how quick this machine is. A network of which that would be too little gives no runs.
 */
export function quickRunner(now = () => performance.now()): (ground: Prepared, setup: Setup) => Quick {
  let most = usual;
  return (ground, setup) => {
    const share = most / Math.max(1, workOf(setup, scalesOf(ground)));
    if (share >= 1) return { runs: finishedRuns(ground, setup), isWhole: true };
    const { count } = ground.training!.examples.training;
    const examples = Math.min(count, Math.max(fewestExamples, Math.floor(share * count)));
    const steps = Math.floor(setup.steps * Math.min(1, (share * count) / examples));
    if (steps < Math.min(fewestSteps, setup.steps)) return { runs: [], isWhole: false };
    const began = now();
    const runs = finishedRuns({ ...ground, ...ground.over!(examples) }, { ...setup, steps });
    const took = Math.max(0.1, now() - began);
    most = Math.min(mostWork, Math.max(leastWork, most * Math.min(1.5, Math.max(0.5, frameShare / took))));
    return { runs: runs.map((run) => outOf(run, setup.steps)), isWhole: false };
  };
}

/** A run of some steps as one of more that has not come further. */
function outOf(run: FinishedRun, steps: number): FinishedRun {
  const { trajectory } = run;
  const losses = new Float64Array(steps + 1).fill(Number.NaN);
  losses.set(trajectory.losses);
  return { ...run, trajectory: { ...trajectory, steps, losses } };
}
