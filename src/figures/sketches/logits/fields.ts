import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';

/** The logits; for a softmax the true class, for a sigmoid on each output the labels of all; how far the handles go. */
export const fields = {
  logits: { type: 'list', default: [2, 1, 0.1], range: [-1000, 1000] },
  truth: { type: 'choice', default: '1', options: ['1', '2', '3'] },
  reach: { type: 'choice', default: '5', options: ['5', '50', '1000'] },
  outputs: { type: 'choice', default: 'softmax', options: ['softmax', 'sigmoid'] },
  labels: { type: 'list', default: [1, 0, 1], range: [0, 1] },
} as const satisfies SketchFields;

export type State = SketchState<typeof fields>;
