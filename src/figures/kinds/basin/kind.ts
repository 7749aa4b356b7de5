import type { KindOfFigure } from '../kind.ts';

/** The map of where each start ends. */
export const basin = {
  planar: true,
  heights: { all: 1240, player: 700, none: 620 },
  mount: async () => (await import('./mount.ts')).mountBasin,
} as const satisfies KindOfFigure;
