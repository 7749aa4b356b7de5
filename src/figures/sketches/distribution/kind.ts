import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Two draggable distributions with entropy, cross-entropy and Kullback–Leibler divergence. */
export const distribution = {
  heights: {
    all: [
      [784, 690],
      [1e5, 467],
    ],
    player: 424,
    none: 424,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).distribution,
} as const satisfies KindOfSketch;
