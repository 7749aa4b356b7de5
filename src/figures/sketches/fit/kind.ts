import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A polynomial through points: too stiff, about right, or too supple, and what points held back say of it. */
export const fit = {
  heights: { all: 880, player: 495, none: 495 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).fit,
} as const satisfies KindOfSketch;
