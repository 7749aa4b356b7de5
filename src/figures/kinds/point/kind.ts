import type { KindOfFigure } from '../kind.ts';

/** A point on contours, with the data of a data loss, in an experiment of no steps. */
export const point = {
  planar: true,
  mount: async () => (await import('./mount.ts')).mountPoint,
} as const satisfies KindOfFigure;
