import type { ValueGridSetup } from '../../grids/value-piece.ts';
import type { Examples, Network } from '../network.ts';
import type { Penalty } from '../penalty.ts';
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
