import { clipByNorm, clipByValue } from '../../src/core/clip.ts';
import type { Method } from '../../src/core/descend.ts';
import type { Objective } from '../../src/core/objective.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { FormId, Framework, Settings } from '../../src/core/optimizers/optimizer.ts';
import type { GoldenRecord } from './golden-records.ts';

type Arguments = GoldenRecord['hyperparameters'];

/** What a framework's optimizer is among ours. */
interface Target {
  readonly optimizer: string;
  readonly form: FormId;
  /** Hyperparameters that the framework fixes. */
  readonly fixed?: Settings;
  /** Arguments that only chose the target. */
  readonly chosenBy?: readonly string[];
}

type Row = (given: Arguments) => Target;

const is =
  (optimizer: string, form: FormId, fixed: Settings = {}): Row =>
  () => ({ optimizer, form, fixed });

/** The frameworks' SGD is three of our optimizers. */
const sgd =
  (form: FormId): Row =>
  (given) => ({
    optimizer: !given.momentum ? 'sgd' : given.nesterov || given.useNesterov ? 'nag' : 'momentum',
    form,
    chosenBy: ['nesterov', 'useNesterov'],
  });

const rows: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  pytorch: {
    SGD: sgd('pytorch'),
    Adagrad: is('adagrad', 'pytorch'),
    RMSprop: is('rmsprop', 'pytorch'),
    Adadelta: is('adadelta', 'pytorch'),
    Adam: is('adam', 'pytorch'),
    AdamW: is('adamw', 'pytorch'),
    Adamax: is('adamax', 'pytorch'),
    NAdam: is('nadam', 'pytorch'),
    RAdam: is('radam', 'pytorch'),
    Rprop: is('rprop', 'pytorch'),
    ASGD: is('asgd', 'pytorch'),
    LBFGS: ({ line_search_fn }) => ({
      optimizer: 'lbfgs',
      form: 'pytorch',
      fixed: { lineSearch: line_search_fn === 'strong_wolfe' ? 1 : 0 },
      chosenBy: ['line_search_fn'],
    }),
  },
  keras: {
    SGD: sgd('keras'),
    Adagrad: is('adagrad', 'keras'),
    RMSprop: is('rmsprop', 'keras'),
    Adadelta: is('adadelta', 'keras'),
    Adam: is('adam', 'keras'),
    AdamW: is('adamw', 'keras'),
    Adamax: is('adamax', 'keras'),
    Nadam: is('nadam', 'keras'),
    Lion: is('lion', 'keras'),
    Ftrl: is('ftrl', 'keras'),
    Lamb: is('lamb', 'keras'),
  },
  optax: {
    sgd: sgd('pytorch'),
    adagrad: is('adagrad', 'keras'),
    // ε outside the root with the learning rate inside the velocity is nobody's form: at a constant rate it is PyTorch's.
    rmsprop: ({ eps_in_sqrt }) => ({
      optimizer: 'rmsprop',
      form: eps_in_sqrt === false ? 'pytorch' : 'keras',
      chosenBy: ['eps_in_sqrt'],
    }),
    adadelta: is('adadelta', 'optax'),
    adam: is('adam', 'optax'),
    amsgrad: is('adam', 'optax', { amsgrad: 1 }),
    adamw: is('adamw', 'optax'),
    adamax: is('adamax', 'optax'),
    nadam: is('nadam', 'optax'),
    radam: is('radam', 'optax'),
    rprop: is('rprop', 'optax'),
    lion: is('lion', 'optax'),
    yogi: is('yogi', 'optax'),
    adabelief: is('adabelief', 'optax'),
    'contrib.sophia': is('sophia', 'optax'),
  },
  tfjs: {
    'tf.train.sgd': sgd('pytorch'),
    'tf.train.momentum': sgd('pytorch'),
    'tf.train.adagrad': is('adagrad', 'keras', { epsilon: 1e-7 }),
    'tf.train.rmsprop': is('rmsprop', 'tfjs'),
    // Plain gradient descent, whatever ρ and ε are: src/core/optimizers/adadelta.ts says why.
    'tf.train.adadelta': () => ({ optimizer: 'sgd', form: 'pytorch', chosenBy: ['rho', 'epsilon'] }),
    'tf.train.adam': is('adam', 'pytorch'),
    'tf.train.adamax': is('adamax', 'keras'),
  },
};

/** TensorFlow.js's arguments by our names; those of the other frameworks stand in the registry. */
const tfjsNames: Readonly<Record<string, string>> = {
  learningRate: 'learningRate',
  momentum: 'momentum',
  initialAccumulator: 'initialAccumulatorValue',
  rho: 'decay',
  centered: 'centered',
  beta1: 'beta1',
  beta2: 'beta2',
  epsilon: 'epsilon',
};

/** Arguments that change the gradient before any optimizer sees it. */
const clips: Readonly<Record<string, (objective: Objective, limit: number) => Objective>> = {
  clipvalue: clipByValue,
  clipnorm: clipByNorm,
  global_clipnorm: clipByNorm,
};

/** Optimizers of the frameworks that are not built yet, by our id: the only reason to skip a record of this repository's data. */
export const notBuiltYet: ReadonlySet<string> = new Set<string>();

/** How to run a record; or why it cannot be run. */
export type Plan =
  | { readonly method: Method; readonly wrap: (objective: Objective) => Objective }
  | { readonly skip: string; readonly because: 'not built yet' | 'unknown optimizer' | 'unknown arguments' };

/** Turns a framework's optimizer and arguments into a method of ours. An argument that nothing here knows must be off. */
export function planFor({ framework, optimizer: name, hyperparameters: given }: GoldenRecord): Plan {
  const row = rows[framework]?.[name];
  if (!row) return { skip: `optimizer ${name} not known`, because: 'unknown optimizer' };
  const { optimizer: id, form, fixed = {}, chosenBy = [] } = row(given);
  if (notBuiltYet.has(id)) return { skip: `${id} not built yet`, because: 'not built yet' };
  const optimizer = [...optimizers, ...furtherOptimizers].find((one) => one.id === id);
  const defaults = optimizer?.forms[form]?.defaults;
  if (!optimizer || !defaults) throw new Error(`${id} has no form ${form}`);

  const settings: Record<string, number> = { ...defaults, ...fixed };
  const left = new Map(Object.entries(given));
  for (const argument of chosenBy) left.delete(argument);
  for (const [ours, { names }] of Object.entries(optimizer.hyperparameters)) {
    const spelled = framework === 'tfjs' ? tfjsNames[ours] : names[framework as Framework];
    const [argument, index] = spelled?.split(/[[\]]/) ?? [];
    if (argument === undefined || !(argument in given)) continue;
    const value = given[argument];
    settings[ours] = Number(index === undefined ? value : (value as readonly number[])[Number(index)]);
    left.delete(argument);
  }

  const limits = Object.keys(clips).filter((argument) => typeof given[argument] === 'number');
  for (const argument of limits) left.delete(argument);
  const wrap = (objective: Objective) =>
    limits.reduce((inner, argument) => clips[argument](inner, given[argument] as number), objective);

  const unknown = [...left].filter(([, value]) => value).map(([argument]) => argument);
  if (unknown.length > 0) return { skip: `${name} has no ${unknown.join(', ')}`, because: 'unknown arguments' };
  return { method: { optimizer, form, settings }, wrap };
}
