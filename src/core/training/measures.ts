import { accuracy, type Examples, meanAbsoluteError, meanSquaredError, type Network } from '../network/index.ts';
import { createPass } from '../network/pass.ts';
import { workOfExample } from '../network/work.ts';

/** How a network in use does on some examples: no dropout, no penalty. Nothing of it steers a training. */
export interface Measures {
  /** The mean loss, that of `dataLoss`. */
  readonly loss: number;
  /** Of a network that tells classes apart: the share of right answers, 0 … 1. */
  readonly accuracy?: number;
  /** Of any other. */
  readonly meanAbsoluteError?: number;
  readonly meanSquaredError?: number;
}

/** Measures a network at x on examples, in parts: yields the work of each. */
export type Measure = (x: Float64Array, examples: Examples) => Generator<number, Measures, undefined>;

/** What measures a network; one for all runs, since a part leaves nothing behind. */
export function createMeasure(network: Network): Measure {
  const pass = createPass(network);
  const outputsOfBlock = pass.activations[pass.activations.length - 1];
  const { width } = network.layers[network.layers.length - 1];
  const work = workOfExample(network);
  return function* (x, examples) {
    const outputs = new Float64Array(examples.count * width);
    let total = 0;
    for (let from = 0; from < examples.count; from += pass.mostRows) {
      const rows = pass.load(examples, null, from);
      pass.forward(x, false, null);
      total += pass.lossOfBlock();
      outputs.set(outputsOfBlock.subarray(0, rows * width), from * width);
      yield rows * work;
    }
    const loss = total / examples.count;
    const right = accuracy(network.loss, outputs, examples.targets, width);
    if (!Number.isNaN(right)) return { loss, accuracy: right };
    const { targets } = examples;
    return {
      loss,
      meanAbsoluteError: meanAbsoluteError(outputs, targets),
      meanSquaredError: meanSquaredError(outputs, targets),
    };
  };
}
