import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Two activations under one handle: their values, their slopes, and where they are flat. */
export const activation = {
  heights: { all: 780, player: 450, none: 450 },
  names: 'activations',
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).activation,
} as const satisfies KindOfSketch;
