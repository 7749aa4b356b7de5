import { sigmoid } from '../portable/sigmoid.ts';
import type { Examples, Network } from './network.ts';
import { createPass } from './pass.ts';
import { forward } from './products/index.ts';

/*
 * The training loop of PyTorch on a network of two inputs, two neurons and one output, cut into its smallest parts. Parameters stand as in the
 * core: w₁₁ w₁₂ w₂₁ w₂₂ (the first index is the neuron's), b₁ b₂, v₁ v₂, c.
 */

export const names = ['w₁₁', 'w₁₂', 'w₂₁', 'w₂₂', 'b₁', 'b₂', 'v₁', 'v₂', 'c'] as const;

/** The lines of the loop. */
export type Line = 'zero' | 'forward' | 'loss' | 'backward' | 'step';

/** A part of a line; of `forward` a layer computed, of `backward` a neuron's blame (2 is the output's) or the gradient of one parameter. */
export interface Part {
  readonly line: Line;
  readonly layer?: 0 | 1;
  readonly blame?: 0 | 1 | 2;
  readonly parameter?: number;
}

/** The blame of a neuron, and then the gradients that it makes. */
const backward = (blame: 0 | 1 | 2, parameters: readonly number[]): readonly Part[] => [
  { line: 'backward', blame },
  ...parameters.map((parameter) => ({ line: 'backward', parameter }) as const),
];

/** One time through the loop. */
export const parts: readonly Part[] = [
  { line: 'zero' },
  { line: 'forward', layer: 0 },
  { line: 'forward', layer: 1 },
  { line: 'loss' },
  ...backward(2, [6, 7, 8]),
  ...backward(0, [0, 1, 4]),
  ...backward(1, [2, 3, 5]),
  { line: 'step' },
];

/** How often the loop is gone through. */
export const rounds = 3;

/** Parts in all; the last of them is done at `step` = this. */
export const lastStep = rounds * parts.length;

/** What the loop is run on. */
export interface Loop {
  readonly inputs: readonly number[];
  readonly target: number;
  readonly weights: readonly number[];
  readonly activation: 'tanh' | 'sigmoid';
  readonly loss: 'mse' | 'bce';
  readonly rate: number;
  /** Whether `zero_grad` is called. */
  readonly zero: 'called' | 'forgotten';
  /** Parts done. */
  readonly step: number;
}

/** Where the loop stands. */
export interface Moment {
  /** From 0. */
  readonly round: number;
  /** Parts of this round that are done, and the last of them; none before the first. */
  readonly done: number;
  readonly part: Part | undefined;
  /** The parameters now, and those that this round computes with: they differ once its step is done. */
  readonly weights: readonly number[];
  readonly used: readonly number[];
  /** Sums z₁ z₂ z, activations a₁ a₂ ŷ, blames δ₁ δ₂ δ, and the loss: of this round, whether it has come to them or not. */
  readonly sums: readonly number[];
  readonly values: readonly number[];
  readonly blames: readonly number[];
  readonly loss: number;
  /** The gradient of this round, and what a central difference of the same loss says. */
  readonly gradient: readonly number[];
  readonly difference: readonly number[];
  /** What each parameter’s `.grad` held before this round, and what it holds now; null for none. */
  readonly before: readonly (number | null)[];
  readonly held: readonly (number | null)[];
}

/** The step of the central differences. */
export const differenceStep = 1e-3;

export const networkOf = ({ activation, loss }: Pick<Loop, 'activation' | 'loss'>): Network => ({
  inputs: 2,
  layers: [
    { width: 2, activation: { id: activation } },
    { width: 1, activation: { id: 'linear' } },
  ],
  loss: { id: loss },
});

/** Runs the loop as far as it has come. */
export function momentOf(loop: Loop): Moment {
  const network = networkOf(loop);
  const example: Examples = {
    count: 1,
    inputs: Float64Array.from(loop.inputs),
    targets: Float64Array.of(loop.target),
  };
  // The passes that a network's objective is made of: with one example there are no batches to be fetched.
  const pass = createPass(network);
  pass.load(example, null, 0);
  const gradientAt = (weights: readonly number[]) => {
    const [x, out] = [Float64Array.from(weights), new Float64Array(weights.length)];
    pass.forward(x, true, null);
    pass.backward(x, 1, out);
    return [...out];
  };
  const lossAt = (weights: readonly number[]) => {
    pass.forward(Float64Array.from(weights), false, null);
    return pass.lossOfBlock();
  };

  const step = Math.min(lastStep, Math.max(0, Math.round(loop.step)));
  const round = Math.floor(Math.max(0, step - 1) / parts.length);
  const done = step - round * parts.length;
  const keeps = loop.zero === 'forgotten';
  const moved = (x: readonly number[], held: readonly (number | null)[]) =>
    x.map((weight, i) => weight - loop.rate * (held[i] ?? 0));

  let used = loop.weights;
  let before: readonly (number | null)[] = used.map(() => null);
  for (let r = 0; r < round; r++) {
    const held = added(keeps ? before : [], gradientAt(used));
    used = moved(used, held);
    before = held;
  }

  const gradient = gradientAt(used);
  // What that left in the pass: activations, and in place of the slopes the blames; of the sums only the output’s, which is linear.
  const [hidden, output] = pass.activations;
  const [{ inputs, width, weights, biases }] = pass.layout.layers;
  const sums = new Float64Array(hidden.length);
  forward(Float64Array.from(used), weights, biases, pass.inputs, sums, inputs, width, 1);
  const computed = {
    sums: [sums[0], sums[1], output[0]],
    values: [hidden[0], hidden[1], loop.loss === 'bce' ? sigmoid(output[0]) : output[0]],
    blames: [pass.slopes[0][0], pass.slopes[0][1], pass.slopes[1][0]],
  };
  const reached = parts.slice(0, done);
  const base = done === 0 || keeps ? before : before.map(() => null);
  const whole = added(base, gradient);
  const held = base.map((old, i) => (reached.some(({ parameter }) => parameter === i) ? whole[i] : old));
  return {
    round,
    done,
    part: reached.at(-1),
    weights: done === parts.length ? moved(used, held) : used,
    used,
    ...computed,
    loss: lossAt(used),
    gradient,
    difference: used.map((_, i) => {
      const at = (h: number) => lossAt(used.map((weight, j) => (j === i ? weight + h : weight)));
      return (at(differenceStep) - at(-differenceStep)) / (2 * differenceStep);
    }),
    before: base,
    held,
  };
}

const added = (held: readonly (number | null)[], gradient: readonly number[]) =>
  gradient.map((g, i) => (held[i] ?? 0) + g);

/** Whether a round has come so far that this part of it is done. */
export const hasDone = ({ done }: Moment, is: (part: Part) => boolean): boolean => parts.slice(0, done).some(is);
