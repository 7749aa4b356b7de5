import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Layer sizes, and what Keras' `summary()` prints of them, taken apart. */
export const summary = {
  heights: {
    all: [
      [500, 985],
      [784, 925],
      [1e5, 665],
    ],
    player: 320,
    none: 320,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).summary,
} as const satisfies KindOfSketch;
