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

/** A number that sets an activation: what it is where nothing is said, the smallest and the largest; or 0 and 1 alone. */
type ParameterRange = readonly [usual: number, low: number, high: number, isFlag?: true];

/** The numbers that set activations, in the order in which links write them, as in `activations/`. */
const activationParameters = new Map<string, Readonly<Record<string, ParameterRange>>>([
  ['leaky-relu', { negativeSlope: [0.01, 0, 1] }],
  ['rrelu', { lower: [1 / 8, 0, 1], upper: [1 / 3, 0, 1] }],
  ['elu', { alpha: [1, 0, 5] }],
  ['gelu', { approximate: [0, 0, 1, true] }],
  ['softplus', { beta: [1, 0.1, 10] }],
]);

/** Those of one activation, by name; none for what is no activation. */
export const parametersOfActivation = (id: string): Readonly<Record<string, ParameterRange>> =>
  activationParameters.get(id) ?? {};

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
  /** How often a plane of paths may have been spanned anew. */
  spanned: 8,
} as const;
