import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A line that Keras logs while it fits, taken apart. */
export const log = {
  heights: {
    all: [
      [384, 965],
      [500, 880],
      [784, 778],
      [1e5, 620],
    ],
    player: [
      [384, 700],
      [584, 641],
      [1e5, 552],
    ],
    none: [
      [384, 700],
      [584, 641],
      [1e5, 552],
    ],
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).log,
} as const satisfies KindOfSketch;
