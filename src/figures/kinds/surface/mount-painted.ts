import { ReliefPainter } from '../../../render/three/relief-painter.ts';
import { tangentPlane } from '../tangent/tangent-plane.ts';
import { mountSurfaceWith } from './mount.ts';

/** Mounts the experiment on its surface. */
export const mountSurface = mountSurfaceWith({ kind: 'surface', overlay: null, Painter: ReliefPainter });

/** Mounts a point on the surface in space, with the tangent plane there. */
export const mountTangent = mountSurfaceWith({ kind: 'tangent', overlay: tangentPlane, Painter: ReliefPainter });
