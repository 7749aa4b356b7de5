import type { Block } from '../objective/objective.ts';

/** What large weights cost: l₁ Σ|w| + l₂ Σw² over all weights, none for biases: Keras' `L1L2` as kernel regularizer of every layer. */
export interface Penalty {
  readonly l1?: number;
  readonly l2?: number;
}

/** The penalty at x. */
export function penaltyOf(x: Float64Array, blocks: readonly Block[], { l1 = 0, l2 = 0 }: Penalty): number {
  if (l1 === 0 && l2 === 0) return 0;
  let sizes = 0;
  let squares = 0;
  for (const { kind, offset, shape } of blocks) {
    if (kind !== 'weight') continue;
    const end = offset + shape[0] * (shape[1] ?? 1);
    for (let i = offset; i < end; i++) {
      sizes += Math.abs(x[i]);
      squares += x[i] * x[i];
    }
  }
  return l1 * sizes + l2 * squares;
}

/** Adds the gradient of the penalty to `out`; where a weight is 0, |w| counts as flat. */
export function addPenalty(
  x: Float64Array,
  blocks: readonly Block[],
  { l1 = 0, l2 = 0 }: Penalty,
  out: Float64Array,
): void {
  if (l1 === 0 && l2 === 0) return;
  for (const { kind, offset, shape } of blocks) {
    if (kind !== 'weight') continue;
    const end = offset + shape[0] * (shape[1] ?? 1);
    for (let i = offset; i < end; i++) out[i] += l1 * Math.sign(x[i]) + 2 * l2 * x[i];
  }
}
