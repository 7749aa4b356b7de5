import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Five draggable predictions, their losses and the mean. */
export const predictions = {
  heights: {
    all: [
      [784, 600],
      [1e5, 397],
    ],
    player: 354,
    none: 354,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).predictions,
} as const satisfies KindOfSketch;
