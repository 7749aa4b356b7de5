import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A deep network as it starts: what becomes of values on the way forward, and of the blame on the way back. */
export const depth = {
  heights: { all: 900, player: 480, none: 480 },
  names: 'activations',
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).depth,
} as const satisfies KindOfSketch;
