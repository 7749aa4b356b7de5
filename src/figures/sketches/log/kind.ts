import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A line that Keras logs while it fits, taken apart. */
export const log = {
  heights: { all: 770, player: 555, none: 555 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).log,
} as const satisfies KindOfSketch;
