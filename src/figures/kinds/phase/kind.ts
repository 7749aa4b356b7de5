import type { KindOfFigure } from '../kind.ts';

/** The plane of learning rate times curvature and momentum, with what a run does along one direction there. */
export const phase = {
  planar: false,
  heights: { all: 1100, player: 560, none: 560 },
  texts: 'phase',
  mount: async () => (await import('./mount.ts')).mountPhase,
} as const satisfies KindOfFigure;
