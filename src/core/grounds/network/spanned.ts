import type { Network } from '../../network/network.ts';
import {
  type Drawn,
  landscapeOf,
  onPlane,
  type Plane,
  placeOn,
  projectPath,
  surfaceOn,
  thinned,
} from '../../network/planes/index.ts';
import { planePieces } from '../../network/planes/plane-job.ts';
import type { PreparedGround } from '../ground.ts';
import { priceOfValue } from './price.ts';

/** How the surface reads where its coordinates are what is added to two weights, not the weights themselves. */
const addedToWeights = 'L(w_i + x, \\; w_j + y)';

/** What is the same on every plane: what is descended and recorded, and over which examples the landscape is drawn. */
export interface OffPlanes extends Pick<PreparedGround, 'objective' | 'measured'> {
  readonly network: Network;
  readonly drawn: Drawn;
}

/** What of a prepared network depends on its plane. */
type OnPlane = Required<Pick<PreparedGround, 'surface' | 'lift' | 'plane' | 'shadowOf' | 'onPlane' | 'landscape'>>;

/**
 * A prepared network whose starts lie on this plane, and whose surface is its loss there. At (0, 0) a start is the plane's origin itself, to the
 * last bit. What is descended and what is recorded stay the same.
 */
export function spannedBy(ground: OffPlanes, plane: Plane): OnPlane & Pick<PreparedGround, 'objective' | 'measured'> {
  const { objective, measured, network, drawn } = ground;
  const { origin, u, v, start, domain } = plane;
  const { examples, count, of } = drawn;
  const isAdded = plane.kind === 'weights' && start.every((one) => one === 0);
  return {
    objective,
    measured,
    surface: { ...surfaceOn(plane, measured), id: 'network', ...(isAdded && { tex: addedToWeights }) },
    plane,
    lift: (at) => placeOn(plane, at[0], at[1]),
    shadowOf: (path) => projectPath(plane, thinned(path, origin.length, path.length)),
    // The window stays what it was.
    onPlane: (next) => spannedBy(ground, { ...next, start, domain }),
    landscape: {
      ...{ count, of },
      value: onPlane(landscapeOf(network, examples), origin, u, v).value,
      price: priceOfValue(network, count),
      jobFor: (grid) => ({ kind: 'plane', ...grid, plane: { origin, u, v }, network, examples }),
      pieces: planePieces,
    },
  };
}
