import { normalAt, streamOf, uniformAt } from '../random-at.ts';
import { initialParameters } from './initialization.ts';
import { layoutOf } from './layout.ts';
import type { Examples, Network } from './network.ts';
import { createPass } from './pass.ts';

/*
 * What becomes of values and of blame in a deep network as it starts: nothing is trained, everything is computed once forward and once back.
 */

/** Neurons of every hidden layer, as many as there are inputs, and the classes at the end. */
export const depthWidth = 64;
const classes = 10;
/** Examples, drawn as standardized data would be: one block of a pass. */
export const depthExamples = 32;

/** How such a network starts. */
export interface DepthStart {
  readonly activation: string;
  /** Weights of hidden layers are normal, with the standard deviation gain/√64. */
  readonly gain: number;
  /** Of every hidden neuron. */
  readonly bias: number;
  readonly layers: number;
  readonly seed: number;
}

/** A hidden layer as all examples go through it. */
export interface DepthLayer {
  /** Its activations, example after example. */
  readonly activations: Float64Array;
  /** Roots of mean squares: of the activations, of the blames ∂L/∂z (L is the sum over all examples), and of ∂L/∂w over its weights. */
  readonly size: number;
  readonly blame: number;
  readonly gradient: number;
  /** Neurons whose slope is 0 for every example: no blame gets through them. */
  readonly dead: number;
}

/** The same for all seeds: these are of the weights. */
const examples: Examples = {
  count: depthExamples,
  inputs: Float64Array.from({ length: depthExamples * depthWidth }, (_, i) => normalAt(1, streamOf('examples', 0), i)),
  targets: Float64Array.from({ length: depthExamples }, (_, i) =>
    Math.floor(classes * uniformAt(1, streamOf('examples', 1), i, 0)),
  ),
};

/** Computes every hidden layer of such a network, and the slopes of its loss, the cross-entropy of ten classes. */
export function depthOf({ activation, gain, bias, layers, seed }: DepthStart): DepthLayer[] {
  const hidden = Array.from({ length: layers }, () => ({ width: depthWidth, activation: { id: activation } }));
  const network: Network = {
    inputs: depthWidth,
    layers: [...hidden, { width: classes, activation: { id: 'linear' } }],
    loss: { id: 'sparse-cce' },
  };
  const { dimension, layers: places } = layoutOf(network);
  const x = drawnOnce(network, seed).slice();
  for (const { weights, biases, width } of places.slice(0, layers)) {
    for (let i = weights; i < biases; i++) x[i] *= gain;
    x.fill(bias, biases, biases + width);
  }

  const pass = createPass(network);
  pass.load(examples, null, 0);
  pass.forward(x, true, null);
  const dead = hidden.map((_, l) => countDead(pass.slopes[l]));
  const slopes = new Float64Array(dimension);
  pass.backward(x, 1, slopes);
  return hidden.map((_, l) => {
    const activations = pass.activations[l].slice(0, depthExamples * depthWidth);
    const gradient = slopes.subarray(places[l].weights, places[l].biases);
    return {
      activations,
      size: rootMeanSquare(activations),
      // After a backward pass blames stand where slopes did.
      blame: rootMeanSquare(pass.slopes[l].subarray(0, activations.length)),
      gradient: rootMeanSquare(gradient),
      dead: dead[l],
    };
  });
}

let drawn: { readonly layers: number; readonly seed: number; readonly x: Float64Array } | null = null;

/** The weights before gain and bias: drawing them takes longer than all the rest, and only few changes need new ones. */
function drawnOnce(network: Network, seed: number): Float64Array {
  const layers = network.layers.length;
  if (drawn?.layers !== layers || drawn.seed !== seed)
    drawn = { layers, seed, x: initialParameters(network, { scheme: 'lecun-normal', gain: 1 }, seed) };
  return drawn.x;
}

function countDead(slopes: Float64Array): number {
  let dead = 0;
  for (let neuron = 0; neuron < depthWidth; neuron++) {
    let row = 0;
    while (row < depthExamples && slopes[row * depthWidth + neuron] === 0) row++;
    if (row === depthExamples) dead++;
  }
  return dead;
}

function rootMeanSquare(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / values.length);
}

/**
 * The gain with which values keep their size from layer to layer, without biases; none where no gain does, as for the sigmoid, whose slope is at
 * most a quarter.
 *
 * Sources: X. Glorot, Y. Bengio (AISTATS 2010); K. He et al. (ICCV 2015); G. Klambauer et al., "Self-Normalizing Neural Networks" (2017).
 */
export function criticalGain(activation: string): number | null {
  if (activation === 'relu') return Math.SQRT2;
  if (activation === 'leaky-relu') return Math.sqrt(2 / (1 + 0.01 ** 2));
  return activation === 'sigmoid' ? null : 1;
}
