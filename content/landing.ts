import type { ExperimentInput } from '../src/core/experiment/experiment.ts';

/** The picture that the site opens on: Beale's valley, and each optimizer at a learning rate that suits it. */
export const opening = {
  surface: 'beale',
  starts: [[1, 1.5]],
  runs: [
    { optimizer: 'sgd', settings: { learningRate: 0.01 } },
    { optimizer: 'momentum', settings: { learningRate: 0.002 } },
    { optimizer: 'nag', settings: { learningRate: 0.002 } },
    { optimizer: 'adagrad', settings: { learningRate: 0.5 } },
    { optimizer: 'rmsprop', settings: { learningRate: 0.02 } },
    { optimizer: 'adam', settings: { learningRate: 0.1 } },
  ],
  steps: 200,
} satisfies ExperimentInput;

/** A first way through the course, by slugs: what the others build on. What it leaves out is for a second reading. */
export const firstRoute = [
  'loss',
  'gradient',
  'gradient-descent',
  'learning-rate',
  'batches',
  'momentum',
  'adam',
  'backprop',
  'activations',
  'training',
  'generalization',
] as const;
