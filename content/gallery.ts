import type { Gallery } from '../src/lessons/gallery.ts';

/** Plain descent at one learning rate. */
const sgd = (learningRate: number) => ({ optimizer: 'sgd', settings: { learningRate } });

/** Nothing descends: an experiment of no steps. */
const standing = { runs: [{ optimizer: 'sgd' }], steps: 0 };

/** Six optimizers, each at its own rate, train one small network from one start: what they descend is its loss, seen on the plane of their paths. */
export const circles = {
  surface: 'network',
  network: {
    data: { set: 'circles', count: 120 },
    layers: [
      { width: 8, activation: 'tanh' },
      { width: 8, activation: 'tanh' },
    ],
    plane: { kind: 'paths', size: 12 },
  },
  starts: [[0, 0]],
  runs: [
    sgd(0.6),
    { optimizer: 'momentum', settings: { learningRate: 0.1 } },
    { optimizer: 'nag', settings: { learningRate: 0.2 } },
    { optimizer: 'adagrad', settings: { learningRate: 0.1 } },
    { optimizer: 'rmsprop', settings: { learningRate: 0.01 } },
    { optimizer: 'adam', settings: { learningRate: 0.03 } },
  ],
  steps: 200,
  seed: 2,
} as const;

/** Every kind of figure in small: what its page in the gallery shows, and what the tests of figures go through. */
export const gallery: Gallery = {
  descent: {
    plane: {
      experiment: {
        surface: 'beale',
        starts: [[1, 1.5]],
        runs: [
          sgd(0.01),
          { optimizer: 'momentum', settings: { learningRate: 0.002 } },
          { optimizer: 'adam', settings: { learningRate: 0.1 } },
        ],
        steps: 100,
      },
    },
    curve: {
      experiment: {
        surface: 'tilted-double-well',
        starts: [[1.7]],
        runs: [sgd(0.05)],
        steps: 40,
        view: { playhead: 3 },
      },
    },
    line: {
      experiment: {
        surface: 'linear-regression',
        data: { set: 'lin12', batch: 4 },
        starts: [[0, 0]],
        runs: [sgd(0.05)],
        steps: 60,
      },
    },
    formula: {
      experiment: {
        surface: 'formula',
        formula: {
          text: 'x^2 + 4 sin(y)^2',
          domain: [
            [-4, 4],
            [-4, 4],
          ],
        },
        starts: [[-3, 1]],
        runs: [sgd(0.1)],
        steps: 40,
      },
    },
    network: { experiment: circles },
    step: {
      inspecting: true,
      experiment: {
        surface: 'booth',
        starts: [[6, -9]],
        runs: [{ optimizer: 'adam', settings: { learningRate: 0.8 } }],
        steps: 40,
        view: { playhead: 4 },
      },
    },
  },
  phase: {
    phase: {
      experiment: {
        surface: 'parabola',
        starts: [[3]],
        runs: [{ optimizer: 'momentum', form: 'keras', settings: { learningRate: 0.2, momentum: 0.6 } }],
        steps: 40,
      },
    },
  },
  basin: {
    basin: { experiment: { surface: 'himmelblau', starts: [[0.5, -0.3]], runs: [sgd(0.01)], steps: 60 } },
  },
  network: {
    spirals: {
      experiment: {
        surface: 'network',
        network: { data: { set: 'spirals', noise: 0.04 }, batch: 32 },
        runs: [
          { optimizer: 'adam', settings: { learningRate: 0.02 } },
          { optimizer: 'momentum', settings: { learningRate: 0.05 } },
          sgd(0.3),
        ],
        steps: 1000,
        seed: 4,
      },
    },
    circles: {
      experiment: {
        surface: 'network',
        network: { data: { set: 'circles' }, layers: [{ width: 4 }] },
        runs: [{ optimizer: 'adam', settings: { learningRate: 0.05 } }, sgd(0.5)],
        steps: 300,
      },
    },
  },
  point: {
    point: {
      experiment: { surface: 'linear-regression', data: { set: 'lin12' }, starts: [[-0.4, 1]], ...standing },
    },
  },
  gradient: {
    gradient: { experiment: { surface: 'two-basins', starts: [[2.4, -1.6]], ...standing } },
    slope: { experiment: { surface: 'tilted-double-well', starts: [[-1.4]], ...standing } },
  },
  surface: {
    surface: {
      experiment: {
        surface: 'himmelblau',
        starts: [[0.5, -0.3]],
        runs: [sgd(0.01), { optimizer: 'adam', settings: { learningRate: 0.3 } }],
        steps: 60,
      },
    },
    'network-surface': { experiment: circles },
  },
  tangent: {
    tangent: { experiment: { surface: 'two-basins', starts: [[2.4, -1.6]], ...standing } },
  },
  sweep: {
    sweep: {
      experiment: {
        surface: 'booth',
        starts: [[-8, 6]],
        runs: [sgd(0.05), { optimizer: 'adam', settings: { learningRate: 0.5 } }],
        steps: 40,
      },
    },
  },
  schedule: {
    schedule: {
      experiment: {
        surface: 'booth',
        starts: [[-8, 6]],
        runs: [{ ...sgd(0.1), schedule: { id: 'cosine', settings: { warmup: 10 } } }],
        steps: 60,
      },
    },
  },
  predictions: {
    predictions: {
      state: { prediction: [0.8, 0.1, 0.05, 0.9, 0.05], label: [1, 0, 0, 1, 0], epsilon: '1e-7' },
    },
  },
  surprise: { surprise: { state: { probability: 0.5, times: '3' } } },
  distribution: { distribution: { state: { p: [0.5, 0.25, 0.125, 0.125], q: [0.25, 0.25, 0.25, 0.25] } } },
  logits: { logits: { state: { logits: [2, 1, 0.1], truth: '1', reach: '5' } } },
  sigmoid: { sigmoid: { state: { logit: -3, label: '1' } } },
  residual: { residual: { state: { residual: 1.5, delta: 1 } } },
  parabolas: { parabolas: { state: { x: 1.5, y: 3.2, others: 'seven' } } },
  graph: { graph: { state: { activation: 'tanh', loss: 'mse', step: 16 } } },
  activation: { activation: { state: { sum: 3, first: 'sigmoid', second: 'relu' } } },
  depth: { depth: { state: { activation: 'tanh', gain: 0.5 } } },
  summary: { summary: { state: { sizes: [784, 300, 200, 100, 10], flatten: 'yes' } } },
  log: { log: { state: { epoch: 3, part: 'loss' } } },
  fit: { fit: { state: { degree: 9 } } },
  dropout: { dropout: { state: { rate: 0.3, draws: 200 } } },
  overfit: { overfit: { state: { epoch: 60, remedy: 'none' } } },
  'linear-stack': { 'linear-stack': { state: { activation: 'linear', x: 0.3, y: 0.2 } } },
  family: { family: {} },
};
