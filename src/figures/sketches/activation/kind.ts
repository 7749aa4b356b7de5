import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Two activations under one handle: their values, their slopes, and where they are flat. */
export const activation = {
  heights: {
    all: [
      [500, 865],
      [784, 801],
      [1e5, 490],
    ],
    player: 444,
    none: 444,
  },
  names: 'activations',
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).activation,
} as const satisfies KindOfSketch;
