import { tanh } from '../portable/tanh.ts';
import { defineActivation } from './activation.ts';

/** The hyperbolic tangent: a sigmoid from −1 to 1, steepest, with slope 1, at 0. */
export const tanhKind = defineActivation({
  id: 'tanh',
  parameters: {},
  pytorch: 'Tanh()',
  keras: 'tanh',
  jax: 'tanh',
  tex: (z = 'z') => `\\tanh(${z}) = \\frac{e^{${z}} - e^{-${z}}}{e^{${z}} + e^{-${z}}}`,
  slopeTex: (z = 'z') => `1 - \\tanh^2(${z})`,
  source: 'Y. LeCun et al., Efficient BackProp (1998)',
  make: () => {
    const slopeOf = (a: number) => (1 - a) * (1 + a);
    const value = (z: number) => tanh(z);
    const slope = (z: number) => slopeOf(tanh(z));
    return {
      value,
      slope,
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = tanh(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          const a = tanh(z[i]);
          z[i] = a;
          slopes[i] = slopeOf(a);
        }
      },
    };
  },
});
