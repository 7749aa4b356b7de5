import { casesTex, defineActivation } from './activation.ts';

/** ReLU with a slope a below 0, so that no unit dies. PyTorch and `jax.nn` take 0.01 by default, Keras’ layer 0.3, its string 0.2. */
export const leakyReluKind = defineActivation({
  id: 'leaky-relu',
  parameters: { negativeSlope: { default: 0.01, range: [0, 1], symbol: 'a' } },
  hasKink: true,
  pytorch: 'LeakyReLU(negativeSlope)',
  keras: 'LeakyReLU(negativeSlope)',
  jax: 'leaky_relu(x, negativeSlope)',
  tex: (z = 'z') => `\\max(0, ${z}) + a \\min(0, ${z})`,
  slopeTex: (z = 'z') => casesTex('1', 'a', z),
  source: 'A. Maas et al., Rectifier Nonlinearities Improve Neural Network Acoustic Models (2013)',
  make: ({ negativeSlope }) => {
    const value = (z: number) => (z > 0 ? z : negativeSlope * z);
    const slope = (z: number) => (z > 0 ? 1 : negativeSlope);
    return {
      value,
      slope,
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = value(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          const above = z[i] > 0;
          if (!above) z[i] *= negativeSlope;
          slopes[i] = above ? 1 : negativeSlope;
        }
      },
    };
  },
});
