import type { KindOfFigure } from '../kind.ts';

/** A network as it is trained: its graph, what it says of the plane, and its curves. */
export const network = {
  planar: false,
  networks: 'only',
  texts: 'training',
  mount: async () => (await import('./load.ts')).loadMount(),
} as const satisfies KindOfFigure;
