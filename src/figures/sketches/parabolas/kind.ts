import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** An example under a handle, and its squared error as a parabola over the weight; with others, their mean. */
export const parabolas = {
  heights: {
    all: [
      [360, 716],
      [784, 682],
      [1e5, 499],
    ],
    player: 456,
    none: 456,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).parabolas,
} as const satisfies KindOfSketch;
