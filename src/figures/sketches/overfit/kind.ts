import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A training on too few pictures, epoch by epoch, with remedies: where to stop under a handle. */
export const overfit = {
  heights: { all: 760, player: 430, none: 430 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).overfit,
} as const satisfies KindOfSketch;
