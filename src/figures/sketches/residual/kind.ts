import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Four losses over a draggable residual. */
export const residual = {
  heights: { all: 682, player: 350, none: 350 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).residual,
} as const satisfies KindOfSketch;
