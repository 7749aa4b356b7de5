import type { JobShare } from '../../grids/grid-job.ts';
import { type ValueGridSetup, type ValuePiece, valuePieces } from '../../grids/value-grid.ts';
import type { Examples, Network } from '../network.ts';
import type { Penalty } from '../penalty.ts';
import { landscapeOf } from './landscape.ts';
import { onPlane } from './on-plane.ts';
import type { Plane } from './plane.ts';

/** The values of a network's landscape on a grid of a plane, as a job: a plain object, to be posted to workers as it is. */
export interface PlaneJob extends ValueGridSetup {
  readonly kind: 'plane';
  readonly plane: Pick<Plane, 'origin' | 'u' | 'v'>;
  readonly network: Network;
  /** Few enough for a picture: see `drawExamples`. */
  readonly examples: Examples;
  readonly penalty?: Penalty;
}

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
