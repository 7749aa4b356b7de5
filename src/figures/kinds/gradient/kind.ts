import type { KindOfFigure } from '../kind.ts';

/** A point on contours, or on a curve, with the gradient there. */
export const gradient = {
  planar: false,
  heights: { all: 900, player: 620, none: 620 },
  mount: async () => (await import('./mount.ts')).mountGradient,
} as const satisfies KindOfFigure;
