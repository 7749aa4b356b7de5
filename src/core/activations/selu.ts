import { exp, expm1 } from '../portable/exp.ts';
import { casesTex, defineActivation } from './activation.ts';

/** The constants of the paper, α₀₁ and λ₀₁, in full. */
const alpha = 1.6732632423543772;
const scale = 1.0507009873554805;

/** ELU with the two constants for which mean 0 and variance 1 go through a layer unchanged, if its weights are LeCun’s normal ones. */
export const seluKind = defineActivation({
  id: 'selu',
  parameters: {},
  hasKink: true,
  pytorch: 'SELU()',
  keras: 'selu',
  jax: 'selu',
  tex: (z = 'z') => `\\lambda ${casesTex(z, `\\alpha (e^{${z}} - 1)`, z)}`,
  slopeTex: (z = 'z') => `\\lambda ${casesTex('1', `\\alpha e^{${z}}`, z)}`,
  source: 'G. Klambauer et al., Self-Normalizing Neural Networks (2017)',
  make: () => {
    const value = (z: number) => (z > 0 ? scale * z : scale * alpha * expm1(z));
    const slope = (z: number) => (z > 0 ? scale : scale * alpha * exp(z));
    return {
      value,
      slope,
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = value(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          const above = z[i] > 0;
          slopes[i] = above ? scale : scale * alpha * exp(z[i]);
          z[i] = above ? scale * z[i] : scale * alpha * expm1(z[i]);
        }
      },
    };
  },
});
