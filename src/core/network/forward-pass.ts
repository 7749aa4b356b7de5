import type { Network } from './network.ts';
import { createPass } from './pass.ts';

/**
 * The outputs of a network in use for any number of inputs, row after row: logits where the loss takes logits. `inputs` has length count ×
 * `network.inputs`. Each call allocates its result, and throws a RangeError where inputs are no whole rows.
 */
export function predictor(network: Network): (x: Float64Array, inputs: Float64Array) => Float64Array {
  const pass = createPass(network);
  const outputs = pass.activations[pass.activations.length - 1];
  const width = network.layers[network.layers.length - 1].width;
  const perTarget = pass.targets.length / pass.mostRows;
  return (x, inputs) => {
    const count = inputs.length / network.inputs;
    if (!Number.isInteger(count)) throw new RangeError(`${inputs.length} inputs are no rows of ${network.inputs}`);
    const examples = { count, inputs, targets: new Float64Array(count * perTarget) };
    const result = new Float64Array(count * width);
    for (let from = 0; from < count; from += pass.mostRows) {
      const rows = pass.load(examples, null, from);
      pass.forward(x, false, null);
      result.set(outputs.subarray(0, rows * width), from * width);
    }
    return result;
  };
}
