import { createRandom } from '../random.ts';

/** Which examples each update sees. */
export interface Batches {
  /** Updates in one epoch, in which every example is seen once. */
  readonly perEpoch: number;
  /**
   * Indices of the examples that update k + 1 sees, k = 0, 1, 2, … The same k gives the same indices, whenever and in whatever order it is
   * asked. The array is used again: it holds until the next call.
   */
  readonly at: (k: number) => Int32Array;
}

/**
 * Batches of `size` out of `count` examples, without replacement: an epoch goes through all of them in a shuffled order of its own, which
 * depends on nothing but (seed, epoch). The last batch of an epoch is smaller if `size` does not divide `count`, as in Keras and in
 * PyTorch's `DataLoader` unless told otherwise. A batch of everything is never shuffled, so that its sums round as those of the full data.
 *
 * `count` and `size` are whole numbers from 1 up, `seed` any 32-bit integer. Takes O(count) once for an epoch, allocates nothing for a step.
 *
 * Source of the shuffle: R. Durstenfeld, "Algorithm 235: Random permutation" (1964), after R. A. Fisher and F. Yates.
 */
export function shuffledBatches(count: number, size: number, seed: number): Batches {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const perEpoch = Math.ceil(count / size);
  const views = Array.from({ length: perEpoch }, (_, i) => order.subarray(i * size, (i + 1) * size));
  if (perEpoch === 1) return { perEpoch, at: () => order };

  let shuffled = -1;
  function shuffle(epoch: number): void {
    const { uniform } = createRandom(seed, epoch);
    for (let i = 0; i < count; i++) order[i] = i;
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      const kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    shuffled = epoch;
  }

  return {
    perEpoch,
    at(k) {
      const epoch = Math.floor(k / perEpoch);
      if (epoch !== shuffled) shuffle(epoch);
      return views[k % perEpoch];
    },
  };
}
