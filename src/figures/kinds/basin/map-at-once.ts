import type { Experiment } from '../../../core/experiment/experiment.ts';
import { type MapSetup, mapPieces } from '../../../core/grids/convergence-map.ts';
import type { GridPiece, RunGrid } from '../../../core/grids/run-grid.ts';
import { addPiece, blankGrid } from '../../../core/grids/run-grid.ts';
import type { Prepared } from '../../../core/runs/run.ts';
import type { Interval } from '../../../core/surfaces/surface.ts';

/** Cells along the longer side of a coarse map: one that comes with the page, or that follows a slider. */
export const coarseCells = 40;

/** Which map to compute: squares, so many along the longer side of the domain. */
export function mapSetup(
  experiment: Experiment,
  run: number,
  [x, y]: readonly Interval[],
  cellsAlong: number,
): MapSetup {
  const [width, height] = [x[1] - x[0], y[1] - y[0]];
  const side = Math.max(width, height) / cellsAlong;
  return {
    kind: 'map',
    experiment,
    run,
    columns: Math.max(1, Math.round(width / side)),
    rows: Math.max(1, Math.round(height / side)),
  };
}

/** Computes a map here and now, as far as it gets while `mayGoOn`; what is left shows its neighbours. */
export function mapAtOnce(
  prepared: Prepared,
  setup: MapSetup,
  mayGoOn: (piece: GridPiece) => boolean = () => true,
): RunGrid {
  const grid = blankGrid(setup.columns, setup.rows);
  for (const piece of mapPieces(prepared, setup)) {
    addPiece(grid, piece);
    if (!mayGoOn(piece)) break;
  }
  return grid;
}
