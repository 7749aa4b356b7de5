import type { Examples, Network } from '../network/index.ts';
import { type NetworkObjective, networkObjective, type Training } from '../network/network-objective.ts';
import { createTally, type Measures } from './measures.ts';

/** A loss whose gradient of all examples says on its way how the network does on them. */
export interface MeasuredGradient {
  readonly objective: NetworkObjective;
  /**
   * Measures at x by the gradient that update k + 1 needs there, which is kept for it. Null where that would be in vain: the last one was not
   * asked for, as by an optimizer that takes its gradients ahead of x.
   */
  readonly measure: (x: Float64Array, k: number) => Measures | null;
}

/**
 * The loss of all `examples`, in their own order and with nothing drawn: what a gradient computes forward there is what a record wants, to
 * the bit. Takes its memory once.
 */
export function measuredGradient(network: Network, examples: Examples, training: Training): MeasuredGradient {
  const tally = createTally(network, examples);
  let isMeasuring = false;
  const own = networkObjective(network, examples, {
    ...training,
    observe: (pass, from, rows) => isMeasuring && tally.add(pass, from, rows),
  });
  const gradient = new Float64Array(own.dimension);
  const at = new Float64Array(own.dimension);
  let step = -1;
  let isUsed = true;
  return {
    objective: {
      ...own,
      gradient(x, out, k) {
        if (k !== step || !areEqual(x, at)) return own.gradient(x, out, k);
        isUsed = true;
        out.set(gradient);
      },
    },
    measure(x, k) {
      if (!isUsed) return null;
      isMeasuring = true;
      own.gradient(x, gradient, k);
      isMeasuring = false;
      at.set(x);
      step = k;
      isUsed = false;
      return tally.measures();
    },
  };
}

/** Whether two vectors of one length are equal, number by number. */
function areEqual(x: Float64Array, y: Float64Array): boolean {
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}
