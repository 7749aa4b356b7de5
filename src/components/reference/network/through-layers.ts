import {
  initialParameters,
  type LayerTrace,
  type Network,
  type SchemeId,
  traceExample,
} from '../../../core/network/index.ts';
import { normalAt } from '../../../core/random-at.ts';

/** A stack of equal hidden layers: how many, and how many neurons each; behind it one linear output, before it standard normal inputs. */
export const stack = { depth: 10, width: 100, examples: 5 } as const;

/** Layers of which the table tells. */
export const shownLayers = [1, 2, 5, 10] as const;

/** What goes with what, and what does not. */
export const pairings: readonly (readonly [activation: string, scheme: SchemeId])[] = [
  ['tanh', 'glorot-normal'],
  ['tanh', 'normal'],
  ['sigmoid', 'glorot-normal'],
  ['relu', 'glorot-normal'],
  ['relu', 'he-normal'],
  ['selu', 'lecun-normal'],
];

/** How large numbers are in layers of such a stack. */
export interface Sizes {
  /** Root of the mean square of the activations, in `shownLayers`. */
  readonly activations: readonly number[];
  /** Root of the mean square of the blames in the first layer, divided by that in the last hidden one. */
  readonly blame: number;
}

/** Those sizes before any training, with seed 1. Both languages ask for them, and they are computed once. */
export function sizesIn(activation: string, scheme: SchemeId): Sizes {
  const key = `${activation} ${scheme}`;
  const found = known.get(key) ?? compute(activation, scheme);
  known.set(key, found);
  return found;
}

const known = new Map<string, Sizes>();

function compute(activation: string, scheme: SchemeId): Sizes {
  const { depth, width, examples: count } = stack;
  const hidden = Array.from({ length: depth }, () => ({ width, activation: { id: activation } }));
  const layers = [...hidden, { width: 1, activation: { id: 'linear' } }];
  const network: Network = { inputs: width, layers, loss: { id: 'mse' } };
  const x = initialParameters(network, { scheme }, 1);
  const inputs = Float64Array.from({ length: count * width }, (_, i) => normalAt(2, 0, i));
  const examples = { count, inputs, targets: new Float64Array(count) };
  const traces = Array.from({ length: count }, (_, example) => traceExample(network, x, examples, example));
  const sizeOf = (layer: number, part: keyof LayerTrace) => {
    const all = traces.flatMap((trace) => [...trace[layer - 1][part]]);
    return Math.sqrt(all.reduce((sum, one) => sum + one * one, 0) / all.length);
  };
  return {
    activations: shownLayers.map((layer) => sizeOf(layer, 'activations')),
    blame: sizeOf(1, 'blames') / sizeOf(depth, 'blames'),
  };
}
