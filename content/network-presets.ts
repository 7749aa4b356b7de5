import type { ExperimentInput } from '../src/core/experiment/experiment.ts';

const run = (optimizer: string, learningRate: number) => ({ optimizer, settings: { learningRate } });

/** Sixty points of which every fifth label is wrong: few enough to be learned by heart. */
const fewAndWrong = { set: 'moons', count: 120, labelNoise: 0.2, validation: 0.5, test: 0 } as const;
const wide = { width: 32, activation: 'relu' } as const;

/**
 * The presets of the playground of networks: experiments that show one thing each. Their names and what they show stand in content/ui, and a test
 * holds the latter against the trainings.
 */
export const networkPresets = {
  xor: {
    surface: 'network',
    network: { data: { set: 'xor' }, layers: [{ width: 4, activation: 'tanh' }], batch: 16 },
    runs: [run('adam', 0.03)],
    steps: 500,
  },
  features: {
    surface: 'network',
    network: { data: { set: 'circles' }, inputs: ['xx', 'yy'], layers: [] },
    runs: [run('adam', 0.1)],
    steps: 300,
  },
  lines: {
    surface: 'network',
    network: {
      data: { set: 'circles' },
      layers: [
        { width: 8, activation: 'linear' },
        { width: 8, activation: 'linear' },
      ],
    },
    runs: [run('adam', 0.03)],
    steps: 300,
  },
  race: {
    surface: 'network',
    network: { data: { set: 'spirals', noise: 0.04 }, batch: 32 },
    runs: [run('adam', 0.02), run('rmsprop', 0.01), run('momentum', 0.05), run('sgd', 0.3)],
    steps: 1000,
    seed: 4,
  },
  vanishing: {
    surface: 'network',
    network: {
      data: { set: 'moons' },
      layers: Array.from({ length: 6 }, () => ({ width: 6, activation: 'sigmoid' as const })),
      batch: 16,
    },
    runs: [run('sgd', 0.3)],
    steps: 600,
  },
  overfit: {
    surface: 'network',
    network: { data: fewAndWrong, layers: [wide, wide], batch: 16 },
    runs: [run('adam', 0.01)],
    steps: 1500,
  },
  dropout: {
    surface: 'network',
    network: {
      data: fewAndWrong,
      layers: [
        { ...wide, dropout: 0.4 },
        { ...wide, dropout: 0.4 },
      ],
      batch: 16,
    },
    runs: [run('adam', 0.01)],
    steps: 1500,
  },
  classes: {
    surface: 'network',
    network: { data: { set: 'blobs', classes: 4, noise: 0.7 }, layers: [{ width: 6, activation: 'relu' }], batch: 32 },
    runs: [run('adam', 0.03)],
    steps: 400,
  },
  curve: {
    surface: 'network',
    network: { data: { set: 'curve' }, layers: [{ width: 12, activation: 'tanh' }] },
    runs: [run('adam', 0.03), run('lbfgs', 1)],
    steps: 600,
  },
  hills: {
    surface: 'network',
    network: { data: { set: 'gaussian' }, layers: [{ width: 8 }, { width: 8 }], batch: 32 },
    runs: [run('adam', 0.02)],
    steps: 800,
  },
} as const satisfies Readonly<Record<string, ExperimentInput>>;
