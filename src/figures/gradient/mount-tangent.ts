import { mountSurfaceWith } from '../surface/mount-surface.ts';
import { tangentPlane } from './tangent-plane.ts';

/** Mounts a point on the surface in space, with the tangent plane there. */
export const mountTangent = mountSurfaceWith(tangentPlane);
