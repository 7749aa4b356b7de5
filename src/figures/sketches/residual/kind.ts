import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Four losses over a draggable residual. */
export const residual = {
  heights: {
    all: [
      [784, 645],
      [1e5, 387],
    ],
    player: 344,
    none: 344,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).residual,
} as const satisfies KindOfSketch;
