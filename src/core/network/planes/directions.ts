import type { Block } from '../../objective/objective.ts';
import { normalAt } from '../../random-at.ts';

/** A direction through parameter space, drawn from a seed: `number` 0, 1, … gives different ones of the same seed. */
export function randomDirection(dimension: number, seed: number, number: number): Float64Array {
  return Float64Array.from({ length: dimension }, (_, i) => normalAt(seed, number, i));
}

/**
 * The direction with each row of a weight matrix (what comes into one neuron) and each bias scaled to the length of the same row or bias of `origin`: so
 * that a step of 1 means as much to every neuron, however large its weights are. A row that is 0 in either is 0.
 *
 * Source: H. Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, where a filter is a neuron's row.
 */
export function filterNormalized(
  direction: Float64Array,
  origin: Float64Array,
  blocks: readonly Block[],
): Float64Array {
  const scaled = new Float64Array(direction.length);
  for (const { offset, shape } of blocks) {
    const [rows, columns = 1] = shape;
    for (let from = offset; from < offset + rows * columns; from += columns) {
      const own = lengthOf(direction, from, columns);
      const factor = own === 0 ? 0 : lengthOf(origin, from, columns) / own;
      for (let i = from; i < from + columns; i++) scaled[i] = factor * direction[i];
    }
  }
  return scaled;
}

/** The Euclidean length of `count` entries from `from` on. */
function lengthOf(x: Float64Array, from: number, count: number): number {
  let square = 0;
  for (let i = from; i < from + count; i++) square += x[i] * x[i];
  return Math.sqrt(square);
}
