import type { SketchKind } from './sketch.ts';

/** Every kind of sketch and how a page fetches it. */
export const sketchKinds = {
  predictions: async (): Promise<SketchKind> => (await import('./predictions/sketch.ts')).predictions,
  distribution: async (): Promise<SketchKind> => (await import('./distribution/sketch.ts')).distribution,
  logits: async (): Promise<SketchKind> => (await import('./logits/sketch.ts')).logits,
  sigmoid: async (): Promise<SketchKind> => (await import('./sigmoid/sketch.ts')).sigmoid,
  residual: async (): Promise<SketchKind> => (await import('./residual/sketch.ts')).residual,
} as const;

/** The id of a kind of sketch: what a lesson's figures.ts says, and the key of its words in the UI texts. */
export type SketchId = keyof typeof sketchKinds;

/** Whether a kind of figure is a sketch. */
export const isSketchId = (kind: string): kind is SketchId => Object.hasOwn(sketchKinds, kind);
