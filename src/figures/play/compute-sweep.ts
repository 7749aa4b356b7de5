import type { RunGrid } from '../../core/grids/run-grid.ts';
import { type SweepSetup, sizeOfSweep } from '../../core/grids/sweep.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { computeHere } from '../../workers/compute-here.ts';
import type { ComputeOptions } from '../../workers/compute-options.ts';

/** More steps than these are a worker's business; less is done here before a worker has started. */
const heavy = 400_000;

/** Computes a sweep: in slices between frames, or in workers where it is long. As `computeGrid` does otherwise. */
export async function computeSweep(
  prepared: Prepared,
  sweep: SweepSetup,
  options: Pick<ComputeOptions, 'signal' | 'onProgress'>,
): Promise<RunGrid> {
  if (sizeOfSweep(sweep).columns * sweep.experiment.steps > heavy) {
    const { computeGrid } = await import('../../workers/compute-cells.ts');
    return computeGrid(sweep, { ...options, prepared });
  }
  return computeHere(prepared, sweep, options);
}
