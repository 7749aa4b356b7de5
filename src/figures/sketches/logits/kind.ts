import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Three draggable logits, softmax and cross-entropy, naive beside stable. */
export const logits = {
  heights: {
    all: [
      [400, 873],
      [784, 839],
      [1000, 493],
      [1e5, 459],
    ],
    player: 384,
    none: 384,
  },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).logits,
} as const satisfies KindOfSketch;
