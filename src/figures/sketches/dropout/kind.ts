import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Neurons silenced at random, one draw after the other, and what their mean has to do with the whole network. */
export const dropout = {
  heights: { all: 860, player: 470, none: 470 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).dropout,
} as const satisfies KindOfSketch;
