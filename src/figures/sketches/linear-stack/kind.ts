import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Three networks on two circles: linear layers, however many, draw one and the same line. */
export const linearStack = {
  heights: { all: 810, player: 395, none: 395 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).linearStack,
} as const satisfies KindOfSketch;
