import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Two activations under one handle: their values, their slopes, and where they are flat. */
export const activation = {
  heights: { all: 700, player: 440, none: 440 },
  names: 'activations',
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).activation,
} as const satisfies KindOfSketch;
