/**
 * What neurons make of their sums: one file an activation, with value, slope, formulas and names in the frameworks. All are computed with
 * portable functions, so that a network trains to the same bits in every engine.
 */
import type { ActivationKind } from './activation.ts';
import { eluKind } from './elu.ts';
import { geluKind } from './gelu.ts';
import { leakyReluKind } from './leaky-relu.ts';
import { linearKind } from './linear.ts';
import { reluKind } from './relu.ts';
import { rreluKind } from './rrelu.ts';
import { seluKind } from './selu.ts';
import { sigmoidKind } from './sigmoid.ts';
import { siluKind } from './silu.ts';
import { softplusKind } from './softplus.ts';
import { tanhKind } from './tanh.ts';

export type * from './activation.ts';
export { makeActivation } from './activation.ts';
export { softmaxKind, softmaxRows } from './softmax.ts';

/** Every activation of a single neuron, in teaching order. */
export const activations: readonly ActivationKind[] = [
  linearKind,
  sigmoidKind,
  tanhKind,
  reluKind,
  leakyReluKind,
  rreluKind,
  eluKind,
  seluKind,
  geluKind,
  siluKind,
  softplusKind,
];

/** The activation of that id; undefined if there is none. */
export const findActivation = (id: string): ActivationKind | undefined => activations.find((one) => one.id === id);
