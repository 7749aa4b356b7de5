import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A draggable logit, the sigmoid, and the slopes of cross-entropy and squared error. */
export const sigmoid = {
  heights: { all: 718, player: 410, none: 410 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).sigmoid,
} as const satisfies KindOfSketch;
