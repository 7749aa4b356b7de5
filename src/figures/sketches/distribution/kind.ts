import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Two draggable distributions with entropy, cross-entropy and Kullback–Leibler divergence. */
export const distribution = {
  heights: { all: 715, player: 430, none: 430 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).distribution,
} as const satisfies KindOfSketch;
