import { bce, bceClip, bceEpsilon, bceFloor, bceNaive } from '../../core/losses/index.ts';
import { sigmoid } from '../../core/losses/sigmoid.ts';

/** The forms of binary cross-entropy, as functions of a logit, for the label 0: those of a probability take σ(z). */
export const stableForms: readonly { readonly id: string; readonly value: (logit: number) => number }[] = [
  { id: 'bce-naive', value: (z) => bceNaive.value(z, 0) },
  ...[bceEpsilon(), bceClip(), bceFloor].map(({ id, value }) => ({ id, value: (z: number) => value(sigmoid(z), 0) })),
  { id: 'bce', value: (z) => bce.value(z, 0) },
];

/** Logits at which they differ more and more. */
export const largeLogits: readonly number[] = [5, 16, 20, 36, 40, 120, 800];
