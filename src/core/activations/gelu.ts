import { erfc } from '../portable/erf.ts';
import { exp } from '../portable/exp.ts';
import { sigmoid } from '../portable/sigmoid.ts';
import { type Activation, defineActivation } from './activation.ts';

/** √½, and 1/√(2π): the height of the normal distribution. */
const halfRoot = Math.SQRT1_2;
const height = 0.3989422804014327;

/** √(2/π) and the share of the cube in the approximation; ½(1 + tanh v) = σ(2v). */
const twiceRoot = 1.5957691216057308;
const cubeShare = 0.044715;

/** z times the share of the standard normal distribution below z. */
const exact: Activation = overSums(
  (z) => 0.5 * erfc(-halfRoot * z),
  (z, share) => share + z * height * exp(-0.5 * z * z),
);

const approximate: Activation = overSums(
  (z) => sigmoid(twiceRoot * z * (1 + cubeShare * z * z)),
  (z, share) => share * (1 + twiceRoot * z * (1 + 3 * cubeShare * z * z) * (1 - share)),
);

/** The activation that lets a share of z through, and whose slope follows from that share. */
function overSums(shareOf: (z: number) => number, slopeOf: (z: number, share: number) => number): Activation {
  const value = (z: number) => {
    const share = shareOf(z);
    return share === 0 ? 0 : z * share;
  };
  const slope = (z: number) => {
    const share = shareOf(z);
    return share === 0 ? 0 : slopeOf(z, share);
  };
  return {
    value,
    slope,
    apply(z, count) {
      for (let i = 0; i < count; i++) z[i] = value(z[i]);
    },
    applyWithSlopes(z, slopes, count) {
      for (let i = 0; i < count; i++) {
        const zi = z[i];
        const share = shareOf(zi);
        slopes[i] = share === 0 ? 0 : slopeOf(zi, share);
        z[i] = share === 0 ? 0 : zi * share;
      }
    },
  };
}

/**
 * z times Φ(z), the share of a normal distribution below z. With `approximate` 1 in the older form with tanh, which is the default of `jax.nn`
 * alone.
 */
export const geluKind = defineActivation({
  id: 'gelu',
  parameters: { approximate: { default: 0, range: [0, 1], symbol: '\\text{tanh}' } },
  pytorch: 'GELU(approximate)',
  keras: 'gelu(x, approximate)',
  jax: 'gelu(x, approximate)',
  tex: (z = 'z') => `${z} \\Phi(${z}) = \\frac{${z}}{2} \\left(1 + \\operatorname{erf} \\frac{${z}}{\\sqrt{2}}\\right)`,
  slopeTex: (z = 'z') => `\\Phi(${z}) + \\frac{${z}}{\\sqrt{2 \\pi}} e^{-\\frac{${z}^2}{2}}`,
  otherForm: {
    parameters: { approximate: 1 },
    tex: (z = 'z') => `\\frac{${z}}{2} (1 + \\tanh v), \\quad v = \\sqrt{\\frac{2}{\\pi}} (${z} + ${cubeShare} ${z}^3)`,
    slopeTex: (z = 'z') =>
      `\\frac{1 + \\tanh v}{2} + \\frac{${z}}{2} (1 - \\tanh^2 v) v', \\quad v' = \\sqrt{\\frac{2}{\\pi}} (1 + 3 \\cdot ${cubeShare} ${z}^2)`,
  },
  source: 'D. Hendrycks and K. Gimpel, Gaussian Error Linear Units (2016)',
  make: ({ approximate: form }) => (form === 0 ? exact : approximate),
});
