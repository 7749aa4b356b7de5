import { blankGridOf, type GridJob, piecesOf } from '../../core/grids/grid-job.ts';
import { addPiece, type GridPiece, type RunGrid } from '../../core/grids/run-grid.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { JobKind } from '../job-kind.ts';

/** Convergence maps and sweeps: the grid comes into view coarse first, and its pieces fit in any order. */
export const gridKind: JobKind<GridJob, Prepared, GridPiece, RunGrid> = {
  pieces: piecesOf,
  transfers: ({ cells, ends, steps, losses }) => [cells.buffer, ends.buffer, steps.buffer, losses.buffer],
  shared: true,
  begin(_, job) {
    const grid = blankGridOf(job);
    const take = (piece: GridPiece) => {
      addPiece(grid, piece);
      return grid.computed / grid.own.length;
    };
    return { result: grid, take };
  },
};
