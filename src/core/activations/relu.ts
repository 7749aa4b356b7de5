import { casesTex, defineActivation } from './activation.ts';

/** The rectified linear unit. At 0 the slope is 0, as in every framework; a unit that is never above 0 learns nothing any more. */
export const reluKind = defineActivation({
  id: 'relu',
  parameters: {},
  hasKink: true,
  pytorch: 'ReLU()',
  keras: 'relu',
  jax: 'relu',
  tex: (z = 'z') => `\\max(0, ${z})`,
  slopeTex: (z = 'z') => casesTex('1', '0', z),
  source: 'V. Nair and G. Hinton, Rectified Linear Units Improve Restricted Boltzmann Machines (2010)',
  make: () => {
    const value = (z: number) => Math.max(0, z);
    const slope = (z: number) => (z > 0 ? 1 : 0);
    return {
      value,
      slope,
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = value(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          slopes[i] = slope(z[i]);
          z[i] = value(z[i]);
        }
      },
    };
  },
});
