import type { NetworkLossId } from '../../grounds/network/names.ts';
import type { OutputLossChoice } from '../../network/index.ts';
import { float } from '../python.ts';

/** The mean loss of outputs `z` and targets `y`, rows of examples, in each library. */
export interface OutputLossCode {
  readonly numpy: string;
  /** Its derivative by z in NumPy, times the number of examples. */
  readonly slope: string;
  /** In `torch.nn.functional`. */
  readonly torch: string;
  readonly jax: string;
  /** In `keras.losses`. */
  readonly keras: string;
}

/** The loss of a network as code. `width` is the number of its outputs. */
export function outputLossCode(loss: OutputLossChoice, width: number): OutputLossCode {
  const delta = float(loss.id === 'huber' ? (loss.delta ?? 1) : 1);
  const size = 'np.abs(z - y)';
  const huber = `np.mean(np.where(${size} <= ${delta}, (z - y)**2 / 2, ${delta} * (${size} - ${delta} / 2)))`;
  const codes: Readonly<Record<NetworkLossId, OutputLossCode>> = {
    bce: {
      numpy: 'np.mean(np.logaddexp(z, 0) - y * z)',
      slope: 'sigmoid(z) - y',
      torch: 'binary_cross_entropy_with_logits(z, y)',
      jax: 'jnp.mean(jax.nn.softplus(z) - y * z)',
      keras: 'BinaryCrossentropy(from_logits=True)',
    },
    'sparse-cce': {
      numpy: '-np.mean(log_softmax(z)[np.arange(len(y)), y])',
      slope: `np.exp(log_softmax(z)) - np.eye(${width})[y]`,
      torch: 'cross_entropy(z, y)',
      jax: '-jnp.mean(jax.nn.log_softmax(z)[jnp.arange(len(y)), y])',
      keras: 'SparseCategoricalCrossentropy(from_logits=True)',
    },
    mse: {
      numpy: 'np.mean((z - y)**2)',
      slope: '2 * (z - y)',
      torch: 'mse_loss(z, y)',
      jax: 'jnp.mean((z - y)**2)',
      keras: 'MeanSquaredError()',
    },
    mae: {
      numpy: 'np.mean(np.abs(z - y))',
      slope: 'np.sign(z - y)',
      torch: 'l1_loss(z, y)',
      jax: 'jnp.mean(jnp.abs(z - y))',
      keras: 'MeanAbsoluteError()',
    },
    huber: {
      numpy: huber,
      slope: `np.clip(z - y, -${delta}, ${delta})`,
      torch: `huber_loss(z, y, delta=${delta})`,
      jax: huber.replaceAll('np.', 'jnp.'),
      keras: `Huber(${delta})`,
    },
  };
  return codes[loss.id as NetworkLossId];
}
