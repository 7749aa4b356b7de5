import type { KindOfFigure } from '../kind.ts';

/** The map of where each start ends. */
export const basin = {
  planar: true,
  mount: async () => (await import('./mount.ts')).mountBasin,
} as const satisfies KindOfFigure;
