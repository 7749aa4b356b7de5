import { findOptimizer } from '../../../src/core/optimizers/index.ts';

const frameworks = [
  { form: 'pytorch', name: 'PyTorch' },
  { form: 'keras', name: 'Keras' },
] as const;

/** The defaults of the three optimizers of this lesson in two frameworks. ε is a power of ten, given by its exponent. */
export const defaultRows = ['adagrad', 'rmsprop', 'adadelta'].flatMap((id) =>
  frameworks.map(({ form, name }) => {
    const { learningRate, rho, epsilon, initialAccumulator = 0 } = findOptimizer(id)!.forms[form]!.defaults;
    return { id, form, name, learningRate, rho: rho ?? '–', epsilonExponent: -Math.log10(epsilon), initialAccumulator };
  }),
);
