import type { Clip } from '../objective/clip.ts';
import type { Framework } from '../optimizers/optimizer.ts';
import { indent } from './lines.ts';
import { type Dialect, float, jaxNumpy, torch } from './python.ts';

/** How a script in a framework goes; the iterate is `x`, the optimizer `optimizer`, the loss `f`. */
export interface FrameworkStyle {
  readonly dialect: Dialect;
  readonly imports: readonly string[];
  /** Lines behind the imports. */
  readonly precision: readonly string[];
  /** The line that makes the iterate, from the text of a start. */
  readonly start: (start: string) => string;
  /** The optimizer, its gradients clipped; `learningRate` is taken from `rate(k)` where it changes. */
  readonly optimizer: (name: string, args: string, clip: Clip | undefined) => string;
  /** What stands before an optimizer in a list of several, and how one is taken from there; nothing if it needs no iterate and no copy. */
  readonly later?: { readonly make: string; readonly use: string };
  /** A function that the loop needs. */
  readonly before: (loop: Pick<Loop, 'searches' | 'clip'>) => readonly string[];
  /** Lines before the loop and in it. */
  readonly begin: readonly string[];
  readonly step: (loop: Loop) => readonly string[];
  /** What is printed of the iterate and the loss. */
  readonly shown: string;
  /** The learning rate as an argument where `rate(k)` gives it. */
  readonly changingRate: string;
}

/** What the loop depends on. */
export interface Loop {
  /** True where an optimizer evaluates the loss itself. */
  readonly searches: boolean;
  readonly clip?: Clip | undefined;
  /** True where the learning rate is taken from `rate(k)`. */
  readonly changes: boolean;
}

const torchBackward = ({ searches, clip }: Pick<Loop, 'searches' | 'clip'>): string[] => {
  const limit = clip && float(clip.at);
  const clips = !clip
    ? []
    : clip.by === 'value'
      ? [`torch.nn.utils.clip_grad_value_([x], ${limit})`]
      : // Its clip_grad_norm_ divides by the length + 1e-6.
        [`x.grad /= max(1, x.grad.norm() / ${limit})`];
  return searches
    ? ['optimizer.zero_grad()', 'loss = f(x)', 'loss.backward()', ...clips, 'return loss']
    : ['optimizer.zero_grad()', 'f(x).backward()', ...clips, 'optimizer.step()'];
};

/** How scripts are written in each framework, in double precision. */
export const styles: Readonly<Record<Framework, FrameworkStyle>> = {
  pytorch: {
    dialect: torch,
    imports: ['import torch'],
    precision: [],
    start: (start) => `x = torch.tensor(${start}, dtype=torch.float64, requires_grad=True)`,
    optimizer: (name, args) => `torch.optim.${name}([x], ${args})`,
    later: { make: 'lambda x: ', use: 'make(x)' },
    before: (loop) => (loop.searches ? ['def closure():', ...indent(torchBackward(loop))] : []),
    begin: [],
    step: (loop) => [
      ...(loop.changes ? ['optimizer.param_groups[0]["lr"] = rate(k)'] : []),
      ...(loop.searches ? ['optimizer.step(closure)'] : torchBackward(loop)),
    ],
    shown: '*x.tolist(), f(x).item()',
    changingRate: 'rate(1)',
  },
  keras: {
    dialect: jaxNumpy,
    imports: [
      'import os',
      '',
      'os.environ["KERAS_BACKEND"] = "jax"',
      '',
      'import jax',
      'import jax.numpy as jnp',
      'import keras',
    ],
    precision: ['jax.config.update("jax_enable_x64", True)', 'keras.config.set_floatx("float64")'],
    start: (start) => `x = keras.Variable(${start})`,
    optimizer: (name, args, clip) =>
      `keras.optimizers.${name}(${args}${clip ? `, clip${clip.by === 'value' ? 'value' : 'norm'}=${float(clip.at)}` : ''})`,
    later: { make: 'lambda: ', use: 'make()' },
    before: () => [],
    begin: [],
    step: ({ changes }) => [
      ...(changes ? ['optimizer.learning_rate = rate(k)'] : []),
      'gradient = jax.grad(f)(x.value)',
      'optimizer.apply([gradient], [x])',
    ],
    shown: '*x.numpy().tolist(), f(x.value).item()',
    changingRate: 'rate(1)',
  },
  optax: {
    dialect: jaxNumpy,
    imports: ['import jax', 'import jax.numpy as jnp', 'import optax'],
    precision: ['jax.config.update("jax_enable_x64", True)'],
    start: (start) => `x = jnp.array(${start})`,
    optimizer: (name, args, clip) => {
      const call = `optax.${name}(${args})`;
      if (!clip) return call;
      return `optax.chain(optax.${clip.by === 'value' ? 'clip' : 'clip_by_global_norm'}(${float(clip.at)}), ${call})`;
    },
    before: () => [],
    begin: ['state = optimizer.init(x)'],
    step: () => ['updates, state = optimizer.update(jax.grad(f)(x), state, x)', 'x = optax.apply_updates(x, updates)'],
    shown: '*x.tolist(), f(x).item()',
    changingRate: 'lambda count: rate(int(count) + 1)',
  },
};
