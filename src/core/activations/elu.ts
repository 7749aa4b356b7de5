import { exp, expm1 } from '../portable/exp.ts';
import { casesTex, defineActivation } from './activation.ts';

/** The exponential linear unit: below 0 it bends to −α, which brings the mean nearer to 0. */
export const eluKind = defineActivation({
  id: 'elu',
  parameters: { alpha: { default: 1, range: [0, 5], symbol: '\\alpha' } },
  hasKink: true,
  pytorch: 'ELU(alpha)',
  keras: 'ELU(alpha)',
  jax: 'elu(x, alpha)',
  tex: (z = 'z') => casesTex(z, `\\alpha (e^{${z}} - 1)`, z),
  slopeTex: (z = 'z') => casesTex('1', `\\alpha e^{${z}}`, z),
  source:
    'D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and Accurate Deep Network Learning by Exponential Linear Units (2016)',
  make: ({ alpha }) => {
    const value = (z: number) => (z > 0 ? z : alpha * expm1(z));
    const slope = (z: number) => (z > 0 ? 1 : alpha * exp(z));
    return {
      value,
      slope,
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = value(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          const above = z[i] > 0;
          slopes[i] = above ? 1 : alpha * exp(z[i]);
          if (!above) z[i] = alpha * expm1(z[i]);
        }
      },
    };
  },
});
