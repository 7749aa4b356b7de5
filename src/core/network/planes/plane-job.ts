import { valuePieces } from '../../grids/value-grid.ts';
import type { JobShare, ValuePiece } from '../../grids/value-piece.ts';
import { landscapeOf } from './landscape.ts';
import { onPlane } from './on-plane.ts';
import type { PlaneJob } from './plane-setup.ts';

export type { PlaneJob };

/** Multiplications of a few milliseconds. */
const perPiece = 4e6;

/**
 * The pieces of such a grid, coarse first, each a few milliseconds of work or a single value. Throws a RangeError where network, examples and plane
 * do not fit.
 */
export function planePieces(job: PlaneJob, share?: JobShare): Generator<ValuePiece, void, undefined> {
  const { plane, network, examples, penalty } = job;
  const { origin, u, v } = plane;
  const objective = landscapeOf(network, examples, penalty);
  if (objective.dimension !== origin.length)
    throw new RangeError(`a plane of ${origin.length} parameters; allowed: ${objective.dimension}`);
  const cells = Math.max(1, Math.min(256, Math.floor(perPiece / (examples.count * objective.dimension))));
  return valuePieces(onPlane(objective, origin, u, v), job, cells, share);
}
