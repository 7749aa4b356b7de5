import { accuracy, type Examples, meanAbsoluteError, meanSquaredError, type Network } from '../network/index.ts';
import { createPass, type Pass } from '../network/pass.ts';
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
  const work = workOfExample(network);
  return function* (x, examples) {
    const tally = createTally(network, examples);
    for (let from = 0; from < examples.count; from += pass.mostRows) {
      const rows = pass.load(examples, null, from);
      pass.forward(x, false, null);
      tally.add(pass, from, rows);
      yield rows * work;
    }
    return tally.measures();
  };
}

/** What passes say of all examples, block by block. */
export interface Tally {
  /** Takes what `pass` has computed of `rows` examples from `from` on: each example once. */
  readonly add: (pass: Pass, from: number, rows: number) => void;
  /** As of the blocks since the last call, which together are all examples. */
  readonly measures: () => Measures;
}

/** Makes the memory for the outputs of all examples. */
export function createTally(network: Network, { count, targets }: Examples): Tally {
  const { width } = network.layers[network.layers.length - 1];
  const outputs = new Float64Array(count * width);
  let total = 0;
  return {
    add(pass, from, rows) {
      total += pass.lossOfBlock();
      const last = pass.activations[pass.activations.length - 1];
      outputs.set(last.subarray(0, rows * width), from * width);
    },
    measures() {
      const loss = total / count;
      total = 0;
      const right = accuracy(network.loss, outputs, targets, width);
      if (!Number.isNaN(right)) return { loss, accuracy: right };
      return {
        loss,
        meanAbsoluteError: meanAbsoluteError(outputs, targets),
        meanSquaredError: meanSquaredError(outputs, targets),
      };
    },
  };
}
