import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A draggable logit, the sigmoid, and the slopes of cross-entropy and squared error. */
export const sigmoid = {
  heights: {
    all: [
      [784, 695],
      [1e5, 447],
    ],
    player: 404,
    none: 404,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).sigmoid,
} as const satisfies KindOfSketch;
