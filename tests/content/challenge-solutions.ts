import { points } from '../../content/lessons/01-loss/figures.ts';
import { standardized } from '../../content/lessons/07-hard-landscapes/figures.ts';
import { inBatchesOf } from '../../content/lessons/08-batches/figures.ts';
import { momentum } from '../../content/lessons/09-momentum/figures.ts';
import { ratesByHand } from '../../content/lessons/12-race/courses.ts';
import { entries } from '../../content/lessons/12-race/race.ts';
import type { ExperimentInput } from '../../src/core/experiment/experiment.ts';
import type { SketchInput } from '../../src/lessons/figures.ts';

const sgd = (learningRate: number) => ({ runs: [{ optimizer: 'sgd', settings: { learningRate } }] });

/** A solution of every challenge of the course, by lesson and figure: what is changed of what the figure opens with. */
export const solutions: Readonly<Record<string, ExperimentInput | SketchInput>> = {
  '01-loss fit': {
    data: { set: 'own', points: [...points.slice(0, -1), [2.1, -3]], window: [0.5, 1.5, 2.25] },
  },
  '02-cross-entropy predictions': { prediction: [0.95, 0.05, 0.05, 0.48, 0.05] },
  '02-cross-entropy distribution': { q: [0.49, 0.26, 0.125, 0.125] },
  '03-classification sigmoid': { logit: 7.6, label: '0' },
  '03-classification breaking': { logits: [-1, -1, -900] },
  '04-gradient kinds': { starts: [[-0.27, -0.92]] },
  '05-gradient-descent basins': { starts: [[1.3, 0.2]] },
  '05-gradient-descent line': sgd(0.4),
  '06-learning-rate sweep': sgd(0.111),
  '06-learning-rate schedule': {
    runs: [{ optimizer: 'sgd', settings: { learningRate: 1 }, schedule: { id: 'step', settings: { every: 10 } } }],
  },
  '07-hard-landscapes scaling': { data: standardized, ...sgd(0.5) },
  '07-hard-landscapes minima': { starts: [[-4.75, 0.5]], ...sgd(0.06) },
  '08-batches floor': { data: inBatchesOf(128) },
  '09-momentum basins': { starts: [[1.85, 1.9]] },
  '09-momentum ravine': { runs: [momentum(0.03, 0.72)] },
  '10-adaptive ravine': {
    runs: [
      { optimizer: 'sgd', settings: { learningRate: 0.018 } },
      { optimizer: 'adagrad', form: 'pytorch', settings: { learningRate: 1.8 } },
    ],
  },
  '10-adaptive units': {
    runs: [{ optimizer: 'adadelta', form: 'pytorch', settings: { learningRate: 1, rho: 0.9, epsilon: 0.01 } }],
  },
  '11-adam both': { starts: [[1.4, 1.4]] },
  '12-race race-beale': { runs: entries({ ...ratesByHand, sgd: 0.034 }) },
  '12-race race-saddle': { starts: [[1.5, 0]] },
  '12-race race-duel': { starts: [[3.2, 1.4]] },
  '14-activations gain': { gain: 1.41 },
  '14-activations dying': { bias: -0.3 },
  '16-generalization curve': { degree: 12, decay: -2 },
  '16-generalization by-heart': { epoch: 19 },
  '15-training log': { epoch: 11 },
  '15-training model': { sizes: [64, 32, 10], flatten: 'no' },
  '13-backprop graph': { weights: [0.5, -0.3, 0.8, 0.2, 0.2, -0.4, 0, -0.7, 0.3] },
  '13-backprop muted': { weights: [-3, -3, 0.8, 0.2, 0.2, -0.4, 1.2, -0.7, 0.3] },
};
