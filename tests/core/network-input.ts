import type { ExperimentInput } from '../../src/core/experiment/experiment.ts';

/** A network with everything: features, dropout, drawn slopes, penalties, mini-batches, scaling. */
export const networkInput = {
  surface: 'network',
  network: {
    data: { set: 'spirals', count: 60, labelNoise: 0.1, scaling: 'standard' },
    inputs: ['x', 'y', 'sin-x'],
    layers: [
      { width: 5, dropout: 0.2 },
      { width: 4, activation: 'rrelu' },
    ],
    l1: 0.001,
    l2: 0.01,
    batch: 7,
  },
  starts: [
    [0, 0],
    [0.5, -1],
  ],
  runs: [
    { optimizer: 'sgd', settings: { learningRate: 0.1 } },
    { optimizer: 'adam', clip: { by: 'norm', at: 0.5 }, schedule: { id: 'plateau' } },
    { optimizer: 'lbfgs' },
  ],
  steps: 40,
  seed: 5,
} as const satisfies ExperimentInput;
