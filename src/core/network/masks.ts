import { streamOf, uniformAt } from '../random-at.ts';

/** Which neurons are kept at a step of training. */
export interface Masks {
  /**
   * Writes 1 for each neuron of a layer that is kept and 0 for each that is silenced, for one example at the step after `k` updates, into `out`
   * from `at` on. `rate` is the share to silence. A pure function of all but `out`.
   */
  readonly write: (
    k: number,
    layer: number,
    example: number,
    rate: number,
    width: number,
    out: Float64Array,
    at: number,
  ) => void;
}

/** Masks drawn from a seed: each neuron by itself, anew for each step and example. */
export function drawnMasks(seed: number): Masks {
  return {
    write(k, layer, example, rate, width, out, at) {
      const stream = streamOf('dropout', layer);
      for (let i = 0; i < width; i++) out[at + i] = uniformAt(seed, stream, k, example * width + i) < rate ? 0 : 1;
    },
  };
}

/** The same masks at every step, by layer, example and neuron; null for a layer that drops nothing. Where a mask is asked for and not there, NaN. */
export function givenMasks(masks: readonly (readonly ArrayLike<number>[] | null)[]): Masks {
  return {
    write(_, layer, example, __, width, out, at) {
      const row = masks[layer]?.[example] ?? [];
      for (let i = 0; i < width; i++) out[at + i] = row[i];
    },
  };
}
