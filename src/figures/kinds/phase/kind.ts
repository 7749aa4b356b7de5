import type { KindOfFigure } from '../kind.ts';

/** The plane of learning rate times curvature and momentum, with what a run does along one direction there. */
export const phase = {
  planar: false,
  texts: 'phase',
  mount: async () => (await import('./mount.ts')).mountPhase,
} as const satisfies KindOfFigure;
