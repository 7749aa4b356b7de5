import type { ActivationChoice } from '../activations/activation.ts';
import type { OutputLossChoice } from './losses/output-loss.ts';

/** A layer in which each of `width` neurons sees everything of the layer before it. */
export interface Layer {
  readonly width: number;
  readonly activation: ActivationChoice;
  /** The share of its neurons that is silenced at each step of training, from 0 up to below 1; not in the last layer. */
  readonly dropout?: number;
}

/** A network of fully connected layers: a plain description, which holds no weights. */
export interface Network {
  /** Numbers in an example. */
  readonly inputs: number;
  /** In order; the last one is the output, and its activations are what the loss takes. */
  readonly layers: readonly Layer[];
  readonly loss: OutputLossChoice;
}

/** Examples: the inputs of each after those of the one before, and the targets likewise. */
export interface Examples {
  readonly count: number;
  /** Length count × `inputs` of the network. */
  readonly inputs: Float64Array;
  /** Length count × what the loss wants: the class number alone for `sparse-cce`, else as many as there are outputs. */
  readonly targets: Float64Array;
}

/** Throws a RangeError that says what is wrong with a network that could not be computed. */
export function checkNetwork({ inputs, layers }: Network): void {
  const need = (holds: boolean, what: string, given: unknown, allowed: string) => {
    if (!holds) throw new RangeError(`${what} is ${given}; allowed: ${allowed}`);
  };
  const isCount = (n: number) => Number.isInteger(n) && n >= 1;
  need(isCount(inputs), 'the number of inputs', inputs, '1, 2, …');
  need(layers.length >= 1, 'the number of layers', layers.length, '1, 2, …');
  for (const [l, { width, dropout = 0 }] of layers.entries()) {
    need(isCount(width), `the width of layer ${l + 1}`, width, '1, 2, …');
    need(dropout >= 0 && dropout < 1, `the dropout of layer ${l + 1}`, dropout, 'from 0 up to below 1');
    need(dropout === 0 || l < layers.length - 1, 'the dropout of the output', dropout, '0');
  }
}

/** Throws a RangeError unless there are examples, of the network's inputs and of `targetWidth` targets each. */
export function checkExamples(
  { inputs: width }: Pick<Network, 'inputs'>,
  targetWidth: number,
  { count, inputs, targets }: Examples,
): void {
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`the number of examples is ${count}; allowed: 1, 2, …`);
  if (inputs.length !== count * width)
    throw new RangeError(`the length of inputs is ${inputs.length}; allowed: ${count} × ${width}`);
  if (targets.length !== count * targetWidth)
    throw new RangeError(`the length of targets is ${targets.length}; allowed: ${count} × ${targetWidth}`);
}
