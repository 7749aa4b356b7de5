import type { RunGrid } from '../../core/grids/run-grid.ts';
import { type SweepSetup, workOfSweep } from '../../core/grids/sweep.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { gridKind } from '../../workers/kinds/grid.ts';
import { runHere } from '../../workers/run-here.ts';
import type { JobOptions, Task } from '../../workers/task.ts';

/** More work than this is a worker's business; less is done here before a worker has started. */
const heavy = 3_000_000;

/** Begins to compute a sweep: in slices between frames, or in workers where it is long. Rejects if the program for that does not arrive. */
export async function computeSweep(sweep: SweepSetup, options: JobOptions<Prepared, RunGrid>): Promise<Task<RunGrid>> {
  if (workOfSweep(options.given, sweep) > heavy) {
    const { computeGrid } = await import('../../workers/compute-grid.ts');
    return computeGrid(sweep, options);
  }
  return runHere(gridKind, sweep, options);
}
