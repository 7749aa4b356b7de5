import type { FormId, Settings } from '../optimizers/optimizer.ts';
import type { View } from './experiment.ts';

/**
 * What a link of version 1 means by what it leaves out. FROZEN: a number here never changes, whatever becomes of the core's own
 * defaults, since links that leave it out are out in the world. It may differ from the core's; links are then just a little longer.
 *
 * What it froze for each kind of ground stands in that ground's `link.ts`.
 *
 * Nothing has to be added when an optimizer, a surface or a hyperparameter joins: links write out in full what is not here. (A
 * hyperparameter that joins an optimizer of old must be off, which is 0, by default: older links know nothing of it, and links of today
 * leave it out as well.) Only a new field of the experiment or its view gets a line, and its value must be what older links showed.
 */
export const v1: {
  readonly surface: string;
  readonly optimizer: string;
  readonly optimizers: Readonly<Record<string, FrozenOptimizer>>;
  readonly steps: number;
  readonly seed: number;
  readonly view: View;
} = {
  surface: 'beale',
  optimizer: 'adam',
  optimizers: {
    sgd: {
      form: 'pytorch',
      settings: { pytorch: { learningRate: 0.001, weightDecay: 0 }, keras: { learningRate: 0.01, weightDecay: 0 } },
    },
    momentum: {
      form: 'pytorch',
      settings: {
        pytorch: { learningRate: 0.001, momentum: 0.9, dampening: 0, weightDecay: 0 },
        keras: { learningRate: 0.01, momentum: 0.9, dampening: 0, weightDecay: 0 },
      },
    },
    nag: {
      form: 'textbook',
      settings: {
        textbook: { learningRate: 0.01, momentum: 0.9, weightDecay: 0 },
        pytorch: { learningRate: 0.001, momentum: 0.9, weightDecay: 0 },
        keras: { learningRate: 0.01, momentum: 0.9, weightDecay: 0 },
      },
    },
    adagrad: {
      form: 'pytorch',
      settings: {
        pytorch: { learningRate: 0.01, epsilon: 1e-10, initialAccumulator: 0, learningRateDecay: 0, weightDecay: 0 },
        keras: { learningRate: 0.001, epsilon: 1e-7, initialAccumulator: 0.1, learningRateDecay: 0, weightDecay: 0 },
      },
    },
    rmsprop: {
      form: 'pytorch',
      settings: {
        pytorch: { learningRate: 0.01, rho: 0.99, epsilon: 1e-8, momentum: 0, centered: 0, weightDecay: 0 },
        keras: { learningRate: 0.001, rho: 0.9, epsilon: 1e-7, momentum: 0, centered: 0, weightDecay: 0 },
        tfjs: { learningRate: 0.001, rho: 0.9, epsilon: 1e-7, momentum: 0, centered: 0, weightDecay: 0 },
      },
    },
    adam: {
      form: 'pytorch',
      settings: {
        pytorch: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0, amsgrad: 0 },
        keras: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, weightDecay: 0, amsgrad: 0 },
        optax: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0, amsgrad: 0 },
      },
    },
  },
  steps: 200,
  seed: 1,
  view: { playhead: null, inspected: 0, azimuth: 45, elevation: 40, heightScale: 1 },
};

/** The form and the settings that a run takes unless it says otherwise. */
interface FrozenOptimizer {
  readonly form: FormId;
  readonly settings: Readonly<Partial<Record<FormId, Settings>>>;
}
