import type { KindOfFigure } from '../kind.ts';

/** The workbench: runs on the stage that follows from the ground (contours, a curve for one parameter, data beside the contours), and all that a reader can set. */
export const descent = {
  planar: false,
  networks: true,
  mount: async () => (await import('./mount.ts')).mountDescent,
} as const satisfies KindOfFigure;
