import { ReliefPainter } from '../../../render/three/relief-painter.ts';
import { mountSurfaceWith } from '../surface/mount.ts';
import { tangentPlane } from './tangent-plane.ts';

/** Mounts the experiment on its surface. */
export const mountSurface = mountSurfaceWith({ kind: 'surface', overlay: null, Painter: ReliefPainter });

/** Mounts a point on the surface in space, with the tangent plane there. */
export const mountTangent = mountSurfaceWith({ kind: 'tangent', overlay: tangentPlane, Painter: ReliefPainter });
