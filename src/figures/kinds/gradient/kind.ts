import type { KindOfFigure } from '../kind.ts';

/** A point on contours, or on a curve, with the gradient there. */
export const gradient = {
  planar: false,
  mount: async () => (await import('./mount.ts')).mountGradient,
} as const satisfies KindOfFigure;
