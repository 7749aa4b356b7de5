import type { KindOfFigure } from '../kind.ts';
import { loadPainter } from '../surface/painter.ts';

/** A point on the landscape in three dimensions, with its tangent plane. */
export const tangent = {
  planar: true,
  async mount() {
    const [{ surfaceMount }, { tangentPlane }, Painter] = await Promise.all([
      import('../surface/mount.ts'),
      import('./tangent-plane.ts'),
      loadPainter(),
    ]);
    return surfaceMount(Painter, tangentPlane);
  },
} as const satisfies KindOfFigure;
