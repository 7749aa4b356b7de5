import { addPiece, blankGrid } from '../../../core/grids/run-grid.ts';
import { sizeOfSweep, sweepPieces } from '../../../core/grids/sweep.ts';
import { inkOf } from '../../../render/ink.ts';
import { type SweepCurve, type SweepFrame, sweepFrame } from '../../../render/sweep-plot.ts';
import { type Model, panelsAtRest } from '../../state/model.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { type RateRange, rateRange, type Sweep, sweepSetups } from './sweeps.ts';

/** Everything a sweep figure's template needs. */
export interface SweepModel extends Snapshot, Pick<Model, 'labelMemory' | 'share' | 'notices'> {
  readonly sweeps: readonly Sweep[];
  readonly range: RateRange;
  /** Width of the picture in pixels. */
  readonly width: number;
}

/** Width of the picture before it is known, and its shape. */
export const widthAtRest = panelsAtRest.stageWidth;
const heightFor = (width: number) => Math.round(Math.min(400, Math.max(280, width * 0.52)));

/** Columns of a still picture: the markup travels with the page. */
const stillColumns = 101;

/** A sweep figure as nobody has touched it, from the state of a figure of another kind. */
export function stillSweep(model: Snapshot & Pick<Model, 'labelMemory' | 'share' | 'notices'>): SweepModel {
  const { setup, prepared } = model;
  const range = rateRange(setup, setup);
  const sweeps = sweepSetups(setup, range, stillColumns).map((one) => {
    const { columns, rows } = sizeOfSweep(one);
    const grid = blankGrid(columns, rows);
    for (const piece of sweepPieces(prepared, one)) addPiece(grid, piece);
    return { setup: one, grid };
  });
  return { ...model, sweeps, range, width: widthAtRest };
}

/** The curves of a model's sweeps, in the ink of their optimizers. */
export const curvesOf = ({ sweeps, hovered }: Pick<SweepModel, 'sweeps' | 'hovered'>): SweepCurve[] =>
  sweeps.map(({ setup, grid }) => ({
    rates: setup.axes[0].values,
    grid,
    ink: inkOf(setup.experiment.runs[setup.run].optimizer),
    faded: hovered !== null && hovered !== setup.run,
  }));

/** The highest loss among the starts; NaN where one has none. */
export const startLossOf = ({ prepared, setup }: Pick<SweepModel, 'prepared' | 'setup'>): number =>
  Math.max(...setup.starts.map((start) => prepared.measured.value(Float64Array.from(start), 0)));

/** Where numbers lie on a model's picture. */
export function frameOf(model: SweepModel): SweepFrame {
  const { range, width } = model;
  return sweepFrame(curvesOf(model), range, startLossOf(model), { width, height: heightFor(width) });
}
