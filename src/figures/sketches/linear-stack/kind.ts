import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Three networks on two circles: linear layers, however many, draw one and the same line. */
export const linearStack = {
  heights: {
    all: [
      [500, 850],
      [784, 815],
      [1e5, 460],
    ],
    player: 390,
    none: 390,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).linearStack,
} as const satisfies KindOfSketch;
