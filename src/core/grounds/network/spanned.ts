import { type Plane, placeOn, projectPath, surfaceOn, thinned } from '../../network/planes/index.ts';
import type { PreparedGround } from '../ground.ts';

/** How the surface reads where its coordinates are what is added to two weights, not the weights themselves. */
const addedToWeights = 'L(w_i + x, \\; w_j + y)';

/**
 * A prepared network whose starts lie on this plane, and whose surface is its loss there. At (0, 0) a start is the plane's origin itself, to the
 * last bit. What is descended and what is recorded stay the same.
 */
export function spannedBy<Ground extends Pick<PreparedGround, 'measured'>>(
  prepared: Ground,
  plane: Plane,
): Ground & Required<Pick<PreparedGround, 'surface' | 'lift' | 'plane' | 'shadowOf'>> {
  const isAdded = plane.kind === 'weights' && plane.start.every((one) => one === 0);
  const surface = {
    ...surfaceOn(plane, prepared.measured),
    id: 'network',
    ...(isAdded && { tex: addedToWeights }),
  };
  return {
    ...prepared,
    surface,
    plane,
    lift: (at) => placeOn(plane, at[0], at[1]),
    shadowOf: (path) => projectPath(plane, thinned(path, plane.origin.length, path.length)),
  };
}
