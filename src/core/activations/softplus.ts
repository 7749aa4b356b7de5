import { exp } from '../portable/exp.ts';
import { log1p } from '../portable/log.ts';
import { sigmoid, softplus } from '../portable/sigmoid.ts';
import { defineActivation } from './activation.ts';

/**
 * A smooth ReLU, the sharper the greater β. PyTorch replaces it by z where βz is above 20, and the two differ by less than 3 · 10⁻⁹; here it is
 * the formula everywhere.
 */
export const softplusKind = defineActivation({
  id: 'softplus',
  parameters: { beta: { default: 1, range: [0.1, 10], symbol: '\\beta' } },
  pytorch: 'Softplus(beta)',
  keras: 'softplus',
  jax: 'softplus',
  tex: (z = 'z') => `\\frac{1}{\\beta} \\ln(1 + e^{\\beta ${z}})`,
  slopeTex: (z = 'z') => `\\sigma(\\beta ${z}) = \\frac{1}{1 + e^{-\\beta ${z}}}`,
  source: 'C. Dugas et al., Incorporating Second-Order Functional Knowledge for Better Option Pricing (2001)',
  make: ({ beta }) => {
    const value = (z: number) => softplus(beta * z) / beta;
    return {
      value,
      slope: (z) => sigmoid(beta * z),
      apply(z, count) {
        for (let i = 0; i < count; i++) z[i] = value(z[i]);
      },
      applyWithSlopes(z, slopes, count) {
        for (let i = 0; i < count; i++) {
          const scaled = beta * z[i];
          const e = exp(-Math.abs(scaled));
          slopes[i] = (scaled >= 0 ? 1 : e) / (1 + e);
          z[i] = (Math.max(scaled, 0) + log1p(e)) / beta;
        }
      },
    };
  },
});
