import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Five draggable predictions, their losses and the mean. */
export const predictions = {
  heights: { all: 620, player: 360, none: 360 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).predictions,
} as const satisfies KindOfSketch;
