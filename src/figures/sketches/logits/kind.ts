import type { KindOfSketch } from '../kind.ts';
import type { Sketch } from '../sketch.ts';

/** Three draggable logits, softmax and cross-entropy, naive beside stable. */
export const logits = {
  heights: { all: 850, player: 390, none: 390 },
  load: async (): Promise<Sketch> => (await import('./sketch.ts')).logits,
} as const satisfies KindOfSketch;
