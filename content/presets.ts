import type { ExperimentInput } from '../src/core/experiment/experiment.ts';

const run = (optimizer: string, learningRate: number, settings: Readonly<Record<string, number>> = {}) => ({
  optimizer,
  settings: { learningRate, ...settings },
});

/** Forty points about a line, one at a time. */
const noisyFit = { surface: 'linear-regression', data: { set: 'line', batch: 1 }, steps: 300 } as const;

/**
 * The playground's presets, in the order of the lessons: experiments that show one thing each. Their names and what they show stand in
 * content/ui, and a test holds the latter against the numbers.
 */
export const presets = {
  outlier: {
    surface: 'linear-regression',
    data: { set: 'lin12', loss: 'mse' },
    runs: [run('adam', 0.1)],
    steps: 200,
  },
  'too-large': { surface: 'bowl', runs: [run('sgd', 1.05), run('momentum', 1.05)], steps: 150 },
  ravine: {
    surface: 'ellipse-k100',
    runs: [run('sgd', 0.0185), run('momentum', 0.01, { momentum: 0.8 }), run('adam', 0.1)],
    steps: 120,
  },
  valley: {
    surface: 'rosenbrock',
    runs: [run('sgd', 0.001), run('momentum', 0.001), run('adam', 0.05), run('lbfgs', 1)],
    steps: 400,
  },
  saddle: { surface: 'saddle', runs: [run('sgd', 0.05), run('adam', 0.05), run('newton', 0.2)], steps: 80 },
  plateau: {
    surface: 'plateau',
    runs: [run('sgd', 0.1), run('momentum', 0.1), run('rmsprop', 0.05), run('adam', 0.1)],
    steps: 200,
  },
  minima: {
    surface: 'rastrigin',
    runs: [run('sgd', 0.002), run('momentum', 0.002), run('rmsprop', 0.05), run('adam', 0.3)],
    steps: 200,
  },
  clipping: {
    surface: 'rosenbrock',
    starts: [[-1.5, 2]],
    runs: [{ ...run('sgd', 0.005), clip: { by: 'norm', at: 10 } }],
    steps: 400,
  },
  noise: { ...noisyFit, runs: [run('sgd', 0.1)] },
  decay: { ...noisyFit, runs: [{ ...run('sgd', 0.1), schedule: { id: 'cosine', settings: { over: 300 } } }] },
  basins: {
    surface: 'two-basins',
    runs: [run('sgd', 0.1), run('momentum', 0.1), run('adam', 0.1)],
    steps: 200,
  },
  cycle: { surface: 'bowl', runs: [run('adam', 0.5, { beta2: 0.5 })], steps: 200 },
} as const satisfies Readonly<Record<string, ExperimentInput>>;
