import { sigmoid } from '../portable/sigmoid.ts';
import { defineActivation } from './activation.ts';

/** z times its own sigmoid, also called swish: smooth, with a dip of −0.28 at −1.28. */
export const siluKind = defineActivation({
  id: 'silu',
  parameters: {},
  pytorch: 'SiLU()',
  keras: 'silu',
  jax: 'silu',
  tex: (z = 'z') => `${z} \\sigma(${z}) = \\frac{${z}}{1 + e^{-${z}}}`,
  slopeTex: (z = 'z') => `\\sigma(${z}) (1 + ${z} (1 - \\sigma(${z})))`,
  source: 'S. Elfwing, E. Uchibe and K. Doya, Sigmoid-Weighted Linear Units (2018)',
  make: () => {
    const value = (z: number) => z * sigmoid(z);
    const slope = (z: number) => sigmoid(z) * (1 + z * sigmoid(-z));
    return {
      value,
      slope,
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = value(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          const zi = z[i];
          const share = sigmoid(zi);
          z[i] = zi * share;
          slopes[i] = share * (1 + zi * (1 - share));
        }
      },
    };
  },
});
