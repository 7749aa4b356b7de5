import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** A small network as a graph: values go forward, the blame for the loss comes back, step by step. */
export const graph = {
  heights: { all: 1300, player: 540, none: 540 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).graph,
} as const satisfies KindOfSketch;
