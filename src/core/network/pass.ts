import { findActivation, makeActivation } from '../activations/index.ts';
import { streamOf, uniformAt } from '../random-at.ts';
import { type Layout, layoutOf } from './layout.ts';
import { outputLoss } from './losses/index.ts';
import type { OutputLoss } from './losses/output-loss.ts';
import type { Masks } from './masks.ts';
import { checkNetwork, type Examples, type Network } from './network.ts';
import { addToWeights, backToInputs, forward, wholeTiles } from './products/index.ts';

/** Examples that go through a network together: few enough for their numbers to stay near the processor. */
const mostRows = 32;

/** What a pass is at a step of training: the number of updates done, the neurons kept, and the seed of what else is drawn. */
export interface TrainingStep {
  k: number;
  readonly masks: Masks;
  readonly seed: number;
}

/** A network with the memory for a block of examples. Nothing is allocated when it runs. */
export interface Pass {
  readonly layout: Layout;
  readonly loss: OutputLoss;
  /** Examples in a block, at most. */
  readonly mostRows: number;
  /** The block's inputs and targets, and the activations of each layer: rows one after the other. The last layer's are the outputs. */
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly activations: readonly Float64Array[];
  /** The slope of each activation by its sum; after `backward` the derivative of the loss by that sum. */
  readonly slopes: readonly Float64Array[];
  /** Fetches examples: those at `from`, `from` + 1, … of `order`, or of all; as many as there are and as fit. Returns their number. */
  readonly load: (examples: Examples, order: Int32Array | null, from: number) => number;
  /** Computes the activations of the block at parameters x; the slopes too where they are `wanted`. With a step as in training. */
  readonly forward: (x: Float64Array, wanted: boolean, step: TrainingStep | null) => void;
  /** The sum of the losses of the block's examples. */
  readonly lossOfBlock: () => number;
  /** Adds the gradient of `share` times that sum to `out`. Needs the slopes. */
  readonly backward: (x: Float64Array, share: number, out: Float64Array) => void;
}

/** Makes the memory for a network's blocks. Throws a RangeError if the network could not be computed. */
export function createPass(network: Network): Pass {
  checkNetwork(network);
  const layout = layoutOf(network);
  const loss = outputLoss(network.loss);
  const parts = network.layers.map(({ activation: { id, parameters }, dropout = 0 }, l) => {
    const kind = findActivation(id);
    if (!kind) throw new RangeError(`there is no activation ${id}`);
    const { inputs, width, weights, biases } = layout.layers[l];
    return {
      ...makeActivation(kind, parameters),
      l,
      inputs,
      width,
      weights,
      biases,
      dropout,
      a: new Float64Array(mostRows * width),
      slopes: new Float64Array(mostRows * width),
      factors: new Float64Array(dropout > 0 ? mostRows * width : 0),
    };
  });
  const last = parts[parts.length - 1];
  const inputs = new Float64Array(mostRows * network.inputs);
  const targetWidth = loss.targetWidth(last.width);
  const targets = new Float64Array(mostRows * targetWidth);
  const indices = new Int32Array(mostRows);
  let rows = 0;

  /** Silences neurons, and makes up for them with the others: inverted dropout. */
  function drop({ a, slopes, factors, dropout, width, l }: (typeof parts)[number], { k, masks }: TrainingStep): void {
    for (let row = 0; row < rows; row++) masks.write(k, l, indices[row], dropout, width, factors, row * width);
    for (let i = 0; i < rows * width; i++) {
      const factor = factors[i] / (1 - dropout);
      a[i] *= factor;
      slopes[i] *= factor;
    }
  }

  /** An activation whose factor for negative sums is drawn. */
  function draw({ a, slopes, drawn, width, l }: (typeof parts)[number], { k, seed }: TrainingStep): void {
    const { low, high } = drawn!;
    const stream = streamOf('slopes', l);
    for (let i = 0; i < rows * width; i++) {
      const place = indices[Math.floor(i / width)] * width + (i % width);
      slopes[i] = a[i] > 0 ? 1 : low + (high - low) * uniformAt(seed, stream, k, place);
      a[i] *= slopes[i];
    }
  }

  return {
    layout,
    loss,
    mostRows,
    inputs,
    targets,
    activations: parts.map(({ a }) => a),
    slopes: parts.map(({ slopes }) => slopes),
    load(examples, order, from) {
      const { inputs: all, targets: allTargets, count } = examples;
      const width = network.inputs;
      rows = Math.min(mostRows, (order ? order.length : count) - from);
      for (let row = 0; row < rows; row++) {
        const example = order ? order[from + row] : from + row;
        indices[row] = example;
        for (let i = 0; i < width; i++) inputs[row * width + i] = all[example * width + i];
        for (let i = 0; i < targetWidth; i++) targets[row * targetWidth + i] = allTargets[example * targetWidth + i];
      }
      return rows;
    },
    forward(x, wanted, step) {
      let from = inputs;
      for (const part of parts) {
        const { a, slopes, width } = part;
        forward(x, part.weights, part.biases, from, a, part.inputs, width, wholeTiles(rows));
        if (step && part.drawn) draw(part, step);
        else if (wanted) part.applyWithSlopes(a, slopes, rows * width);
        else part.apply(a, rows * width);
        if (step && part.dropout > 0) drop(part, step);
        from = a;
      }
    },
    lossOfBlock: () => loss.sum(last.a, targets, last.width, rows),
    backward(x, share, out) {
      loss.timesSlopes(last.a, targets, last.width, rows, share, last.slopes);
      for (let l = parts.length - 1; l >= 0; l--) {
        const { weights, biases, inputs: width, width: own, slopes } = parts[l];
        const before = l > 0 ? parts[l - 1] : null;
        addToWeights(out, weights, biases, slopes, before ? before.a : inputs, width, own, rows);
        if (before) backToInputs(x, weights, slopes, before.slopes, width, own, wholeTiles(rows));
      }
    },
  };
}
