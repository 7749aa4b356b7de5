import { findActivation } from '../../activations/index.ts';
import { shuffledBatches } from '../../data/batches.ts';
import type { Examples, Layer, Network } from '../network.ts';
import { type NetworkObjective, networkObjective } from '../network-objective.ts';
import type { Penalty } from '../penalty.ts';

/** Some examples of many, drawn so that a picture is quick, and what a figure has to say about it: on how many of how many. */
export interface Drawn {
  readonly examples: Examples;
  readonly count: number;
  readonly of: number;
}

/**
 * The first `most` examples of an order that depends on nothing but their number and the seed: more of them are those and others, and every
 * picture is on the same. All of them, in their own order, where there are no more. Throws a RangeError unless `most` is a whole number from 1 up.
 */
export function drawExamples(examples: Examples, most: number, seed = 0): Drawn {
  const { count: of, inputs, targets } = examples;
  if (!(Number.isInteger(most) && most >= 1)) throw new RangeError(`most is ${most}; allowed: 1, 2, …`);
  if (most >= of) return { examples, count: of, of };
  const order = shuffledBatches(of, most, seed).at(0);
  const rowsOf = (all: Float64Array): Float64Array => {
    const width = all.length / of;
    const rows = new Float64Array(most * width);
    for (const [to, from] of order.entries()) rows.set(all.subarray(from * width, (from + 1) * width), to * width);
    return rows;
  };
  return { examples: { count: most, inputs: rowsOf(inputs), targets: rowsOf(targets) }, count: most, of };
}

/**
 * The landscape that a network's planes are cut from: the mean loss of the network in use, without dropout and with the mean slope of what is drawn
 * in training, over all the examples, plus the penalty if one is given. Value and gradient, both the same at every k. Throws as
 * `networkObjective` does.
 */
export function landscapeOf(network: Network, examples: Examples, penalty: Penalty = {}): NetworkObjective {
  return networkObjective({ ...network, layers: network.layers.map(inUse) }, examples, penalty);
}

function inUse({ width, activation }: Layer): Layer {
  if (activation.id !== 'rrelu') return { width, activation };
  const { lower, upper } = findActivation('rrelu')!.parameters;
  const { lower: low = lower.default, upper: high = upper.default } = activation.parameters ?? {};
  return { width, activation: { id: 'leaky-relu', parameters: { negativeSlope: (low + high) / 2 } } };
}
