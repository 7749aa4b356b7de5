import type { Initialization } from '../../../src/core/network/initialization.ts';

/*
 * Trainings on the digits: what activations and starts make of the same deep network. A test trains all of them anew and holds these numbers
 * against them.
 */

/** What all have in common: pictures of digits, a fifth held back, batches of 32, this many epochs, these seeds. */
export const common = { width: 32, batch: 32, epochs: 10, seeds: [1, 2, 3], validation: 0.2 } as const;

/** One way to train, and the share of pictures held back that is right after the last epoch, seed by seed, in four decimals. */
export interface Trained {
  readonly activation: string;
  readonly hidden: number;
  readonly initialization: Initialization;
  readonly optimizer: string;
  readonly rate: number;
  readonly accuracies: readonly number[];
}

const sgd = { hidden: 5, optimizer: 'sgd', rate: 0.1 } as const;
const glorot = { scheme: 'glorot-normal' } as const;
const he = { scheme: 'he-normal' } as const;

export const trained = {
  sigmoid: { ...sgd, activation: 'sigmoid', initialization: glorot, accuracies: [0.0947, 0.0836, 0.0919] },
  'sigmoid-1': {
    ...sgd,
    hidden: 1,
    activation: 'sigmoid',
    initialization: glorot,
    accuracies: [0.8496, 0.8579, 0.8357],
  },
  'sigmoid-2': {
    ...sgd,
    hidden: 2,
    activation: 'sigmoid',
    initialization: glorot,
    accuracies: [0.3148, 0.415, 0.4652],
  },
  'sigmoid-adam': {
    ...sgd,
    optimizer: 'adam',
    rate: 0.005,
    activation: 'sigmoid',
    initialization: glorot,
    accuracies: [0.4234, 0.5877, 0.7075],
  },
  'relu-1': { ...sgd, hidden: 1, activation: 'relu', initialization: he, accuracies: [0.9443, 0.9443, 0.9443] },
  'tanh-small': {
    ...sgd,
    activation: 'tanh',
    initialization: { ...glorot, gain: 0.25 },
    accuracies: [0.0836, 0.0864, 0.0919],
  },
  tanh: { ...sgd, activation: 'tanh', initialization: glorot, accuracies: [0.9304, 0.9443, 0.9499] },
  relu: { ...sgd, activation: 'relu', initialization: he, accuracies: [0.9471, 0.9387, 0.9443] },
  'leaky-relu': { ...sgd, activation: 'leaky-relu', initialization: he, accuracies: [0.9415, 0.922, 0.9526] },
  rrelu: { ...sgd, activation: 'rrelu', initialization: he, accuracies: [0.9443, 0.9359, 0.9443] },
  elu: { ...sgd, activation: 'elu', initialization: he, accuracies: [0.9526, 0.9638, 0.9721] },
  selu: {
    ...sgd,
    activation: 'selu',
    initialization: { scheme: 'lecun-normal' },
    accuracies: [0.9304, 0.9666, 0.9554],
  },
  gelu: { ...sgd, activation: 'gelu', initialization: he, accuracies: [0.9387, 0.9331, 0.961] },
} as const satisfies Readonly<Record<string, Trained>>;
