import type { KindOfFigure } from '../kind.ts';
import { loadPainter } from './painter.ts';

/** The experiment on its landscape in three dimensions. */
export const surface = {
  planar: true,
  networks: true,
  async mount() {
    const [{ surfaceMount }, Painter] = await Promise.all([import('./mount.ts'), loadPainter()]);
    return surfaceMount(Painter);
  },
} as const satisfies KindOfFigure;
