import { type Plane, placeOn, surfaceOn } from '../../network/planes/index.ts';
import type { PreparedGround } from '../ground.ts';

/**
 * A prepared network whose starts lie on this plane, and whose surface is its loss there. At (0, 0) a start is the plane's origin itself, to the
 * last bit. What is descended and what is recorded stay the same.
 */
export function spannedBy<Ground extends Pick<PreparedGround, 'measured'>>(
  prepared: Ground,
  plane: Plane,
): Ground & Required<Pick<PreparedGround, 'surface' | 'lift'>> {
  const surface = { ...surfaceOn(plane, prepared.measured), id: 'network' };
  return { ...prepared, surface, lift: (at) => placeOn(plane, at[0], at[1]) };
}
