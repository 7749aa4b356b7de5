import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Layer sizes, and what Keras' `summary()` prints of them, taken apart. */
export const summary = {
  heights: { all: 930, player: 325, none: 325 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).summary,
} as const satisfies KindOfSketch;
