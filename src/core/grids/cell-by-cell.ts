import type { RunSpec } from '../experiment/experiment.ts';
import { outcomeOf } from '../runs/outcome.ts';
import { methodsOf, type Prepared } from '../runs/run.ts';
import { runInParts } from '../runs/run-in-parts.ts';
import { workOfPiece, workOfStep } from '../runs/work.ts';
import { enterResult, type GridPiece, nothingYet } from './run-grid.ts';

/** The run that a cell stands for. */
export interface CellRun {
  readonly spec: RunSpec;
  readonly start: readonly number[];
}

/** How many such runs fit into a piece of work, by default that of a few milliseconds; none where one is more than that. */
export function runsInPiece(prepared: Prepared, spec: RunSpec, steps: number, work = workOfPiece): number {
  const { dimension } = prepared.objective;
  return Math.floor(work / (workOfStep(spec, { ...prepared, dimension }) * (steps + 1)));
}

/** How many cells a piece has whose runs are computed one after the other. */
export const cellsInPiece = (prepared: Prepared, spec: RunSpec, steps: number): number =>
  Math.max(1, runsInPiece(prepared, spec, steps));

/**
 * Computes the runs of a piece's cells one after the other. Wherever that comes to more work than a piece is to have, a piece without cells
 * lets whoever takes them do something else.
 */
export function* cellByCell(
  prepared: Prepared,
  steps: number,
  piece: GridPiece,
  runOf: (cell: number, n: number) => CellRun,
): Generator<GridPiece, void, undefined> {
  const { dimension } = prepared.objective;
  let done = 0;
  for (const [n, cell] of piece.cells.entries()) {
    const { spec, start } = runOf(cell, n);
    const [method] = methodsOf(prepared, { runs: [spec] });
    const ofStep = workOfStep(spec, { ...prepared, dimension });
    for (const { from, to, trajectory } of runInParts(prepared, spec, method, start, steps)) {
      const next = (to + 1 - from) * ofStep;
      done += next;
      if (to === steps) enterResult(piece, n, outcomeOf(trajectory, prepared.surface), trajectory);
      const isLast = to === steps && n === piece.cells.length - 1;
      if (isLast || done + next <= workOfPiece) continue;
      done = 0;
      yield nothingYet(piece);
    }
  }
  yield piece;
}
