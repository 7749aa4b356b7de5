import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** The information −ln p over the probability, and how that of independent events adds up. */
export const surprise = {
  heights: {
    all: [
      [784, 517],
      [1e5, 359],
    ],
    player: 316,
    none: 316,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).surprise,
} as const satisfies KindOfSketch;
