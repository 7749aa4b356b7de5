import { optimizers } from '../../../src/core/optimizers/index.ts';

const methods = ['sgd', 'adagrad', 'rmsprop', 'adadelta', 'adam', 'adamw', 'adamax', 'nadam', 'radam', 'lion', 'ftrl'];

/** Default learning rates, by optimizer and framework; none where a framework lacks the optimizer or has no default. */
export const defaultRows = optimizers
  .filter(({ id, forms }) => methods.includes(id) && (forms.keras || forms.pytorch))
  .map(({ id, forms }) => ({
    id,
    keras: forms.keras?.defaults.learningRate,
    pytorch: forms.pytorch?.defaults.learningRate,
  }));
