import { exp } from '../portable/exp.ts';
import { sigmoid } from '../portable/sigmoid.ts';
import { defineActivation } from './activation.ts';

/** The logistic function: a probability from log-odds. At its ends it is flat, and what lies below it hardly learns. */
export const sigmoidKind = defineActivation({
  id: 'sigmoid',
  parameters: {},
  pytorch: 'Sigmoid()',
  keras: 'sigmoid',
  jax: 'sigmoid',
  tex: (z = 'z') => `\\sigma(${z}) = \\frac{1}{1 + e^{-${z}}}`,
  slopeTex: (z = 'z') => `\\sigma(${z}) (1 - \\sigma(${z}))`,
  source: 'P.-F. Verhulst (1845)',
  make: () => {
    const value = (z: number) => sigmoid(z);
    const slope = (z: number) => sigmoid(z) * sigmoid(-z);
    return {
      value,
      slope,
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = value(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          const zi = z[i];
          const size = exp(-Math.abs(zi));
          const right = 1 / (1 + size);
          const left = size * right;
          z[i] = zi >= 0 ? right : left;
          slopes[i] = right * left;
        }
      },
    };
  },
});
