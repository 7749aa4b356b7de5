import type { ExampleRecipe } from '../../examples/kinds.ts';
import { classCount } from '../../examples/kinds.ts';
import type { SchemeId } from '../../network/initialization.ts';

/*
 * What can stand in a network, by name: what reads links has these, and not the code behind them. Tests hold them against the registries.
 */

/** The activations of hidden layers, as in `activations/index.ts`. */
export const activationIds = [
  ...(['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'rrelu'] as const),
  ...(['elu', 'selu', 'gelu', 'silu', 'softplus'] as const),
];
export type ActivationId = (typeof activationIds)[number];

/** The ways to draw weights, as in `network/initialization.ts`. */
export const initializationIds = [
  ...(['zeros', 'constant', 'uniform', 'normal'] as const),
  ...(['glorot-uniform', 'glorot-normal', 'he-uniform', 'he-normal', 'lecun-uniform', 'lecun-normal'] as const),
] satisfies readonly SchemeId[];

/** The losses of networks that experiments can name. */
export type NetworkLossId = 'bce' | 'sparse-cce' | 'mse' | 'mae' | 'huber';

/** The losses that suit some data, the usual one first: of two classes with one output or with two, of more with one for each, of values. */
export function lossesFor(data: Pick<ExampleRecipe, 'set' | 'classes'>): readonly NetworkLossId[] {
  const classes = classCount(data);
  if (classes === 0) return ['mse', 'mae', 'huber'];
  return classes === 2 ? ['bce', 'sparse-cce'] : ['sparse-cce'];
}

/** The kinds of planes. */
export const planeIds = ['filter', 'weights', 'paths'] as const;

/** What a network in a link or file may ask for. */
export const networkLimits = {
  layers: 8,
  /** Neurons in a layer, over points and over pictures. */
  width: { points: 128, pictures: 512 },
  /** All weights and biases together. */
  parameters: 200_000,
  dropout: 0.95,
  penalty: 10,
  gain: 100,
  noise: 100,
  /** The share of all examples that validation and test may take together. */
  apart: 0.9,
  plane: { smallest: 0.001, largest: 1000 },
} as const;
