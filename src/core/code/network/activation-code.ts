import { leakyReluKind } from '../../activations/leaky-relu.ts';
import { rreluKind } from '../../activations/rrelu.ts';
import type { ActivationId } from '../../grounds/network/names.ts';
import { float } from '../python.ts';

/** Functions of z that NumPy has no name for. */
export const numpyHelpers = {
  sigmoid: ['def sigmoid(z):', '    return np.exp(-np.logaddexp(0, -z))'],
  normal_cdf: ['normal_cdf = np.vectorize(lambda z: math.erfc(-z / math.sqrt(2)) / 2, otypes=[float])'],
  log_softmax: [
    'def log_softmax(z):',
    '    z = z - z.max(axis=1, keepdims=True)',
    '    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))',
  ],
} as const;

/**
 * An activation as each library has it, with our slope where it has a kink. `z` is the name of its sums; `s`, of RReLU alone, that of its slopes
 * below 0, which in use are all the same number.
 */
export interface ActivationCode {
  readonly value: (z: string, s: string) => string;
  /** The slope in NumPy; null where it is 1. */
  readonly slope: ((z: string, s: string) => string) | null;
  /** A module of `torch.nn`; null where it is nothing at all. */
  readonly torch: string | null;
  /** A function of z in JAX, and what a layer of Keras is told. */
  readonly jax: (z: string, s: string) => string;
  readonly keras: string | null;
}

const leak = float(leakyReluKind.parameters.negativeSlope.default);
const low = (z: string) => `np.minimum(${z}, 0)`;
const [lambda, alpha] = ['1.0507009873554805', '1.6732632423543772'];

/** The function that `keras` of leaky ReLU names: the library's own has JAX' slope. */
export const kerasLeakyRelu = ['def leaky_relu(z):', `    return keras.ops.where(z > 0, z, ${leak} * z)`];

/** The slope of RReLU in use. */
export const meanSlope = float((rreluKind.parameters.lower.default + rreluKind.parameters.upper.default) / 2);

export const activationCodes: Readonly<Record<ActivationId, ActivationCode>> = {
  linear: { value: (z) => z, slope: null, torch: null, jax: (z) => z, keras: null },
  sigmoid: {
    value: (z) => `sigmoid(${z})`,
    slope: (z) => `sigmoid(${z}) * sigmoid(-${z})`,
    torch: 'Sigmoid()',
    jax: (z) => `jax.nn.sigmoid(${z})`,
    keras: '"sigmoid"',
  },
  tanh: {
    value: (z) => `np.tanh(${z})`,
    slope: (z) => `(1 - np.tanh(${z})**2)`,
    torch: 'Tanh()',
    jax: (z) => `jnp.tanh(${z})`,
    keras: '"tanh"',
  },
  relu: {
    value: (z) => `np.maximum(${z}, 0)`,
    slope: (z) => `(${z} > 0)`,
    torch: 'ReLU()',
    jax: (z) => `jax.nn.relu(${z})`,
    keras: '"relu"',
  },
  'leaky-relu': {
    value: (z) => `np.where(${z} > 0, ${z}, ${leak} * ${z})`,
    slope: (z) => `np.where(${z} > 0, 1, ${leak})`,
    torch: `LeakyReLU(${leak})`,
    // JAX' own has the slope 1 at 0.
    jax: (z) => `jnp.where(${z} > 0, ${z}, ${leak} * ${z})`,
    keras: 'leaky_relu',
  },
  rrelu: {
    value: (z, s) => `np.where(${z} > 0, ${z}, ${s} * ${z})`,
    slope: (z, s) => `np.where(${z} > 0, 1, ${s})`,
    torch: null,
    jax: (z, s) => `jnp.where(${z} > 0, ${z}, ${s} * ${z})`,
    keras: null,
  },
  elu: {
    value: (z) => `np.where(${z} > 0, ${z}, np.expm1(${low(z)}))`,
    slope: (z) => `np.exp(${low(z)})`,
    torch: 'ELU()',
    jax: (z) => `jax.nn.elu(${z})`,
    keras: '"elu"',
  },
  selu: {
    value: (z) => `${lambda} * np.where(${z} > 0, ${z}, ${alpha} * np.expm1(${low(z)}))`,
    slope: (z) => `${lambda} * np.where(${z} > 0, 1, ${alpha} * np.exp(${low(z)}))`,
    torch: 'SELU()',
    jax: (z) => `jax.nn.selu(${z})`,
    keras: '"selu"',
  },
  gelu: {
    value: (z) => `${z} * normal_cdf(${z})`,
    slope: (z) => `(normal_cdf(${z}) + ${z} * np.exp(-${z}**2 / 2) / np.sqrt(2 * np.pi))`,
    torch: 'GELU()',
    jax: (z) => `jax.nn.gelu(${z}, approximate=False)`,
    keras: '"gelu"',
  },
  silu: {
    value: (z) => `${z} * sigmoid(${z})`,
    slope: (z) => `sigmoid(${z}) * (1 + ${z} * sigmoid(-${z}))`,
    torch: 'SiLU()',
    jax: (z) => `jax.nn.silu(${z})`,
    keras: '"silu"',
  },
  softplus: {
    value: (z) => `np.logaddexp(${z}, 0)`,
    slope: (z) => `sigmoid(${z})`,
    // It takes z itself above its threshold, which is 20 if not told.
    torch: 'Softplus(threshold=40)',
    jax: (z) => `jax.nn.softplus(${z})`,
    keras: '"softplus"',
  },
};
