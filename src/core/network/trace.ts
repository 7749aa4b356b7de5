import type { Examples, Network } from './network.ts';
import { createPass, type TrainingStep } from './pass.ts';
import { forward } from './products/index.ts';

/** One layer as one example goes through it: numbers by neuron. */
export interface LayerTrace {
  /** Weighted sums z, and what the activation makes of them; a silenced neuron's activation is 0. */
  readonly sums: Float64Array;
  readonly activations: Float64Array;
  /** The derivative of the example's own loss by each sum. */
  readonly blames: Float64Array;
}

/** Everything that one example makes a network compute, forward and back; at a step of training if one is given, else in use. */
export function traceExample(
  network: Network,
  x: Float64Array,
  examples: Examples,
  example: number,
  step: TrainingStep | null = null,
): LayerTrace[] {
  const pass = createPass(network);
  const { layers, dimension } = pass.layout;
  pass.load(examples, Int32Array.of(example), 0);
  pass.forward(x, true, step);
  pass.backward(x, 1, new Float64Array(dimension));
  return layers.map(({ inputs, width, weights, biases }, l) => {
    const sums = new Float64Array(pass.slopes[l].length);
    forward(x, weights, biases, l === 0 ? pass.inputs : pass.activations[l - 1], sums, inputs, width, 1);
    return {
      sums: sums.slice(0, width),
      activations: pass.activations[l].slice(0, width),
      blames: pass.slopes[l].slice(0, width),
    };
  });
}
