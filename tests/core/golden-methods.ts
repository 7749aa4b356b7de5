import { neededBy } from '../../src/core/code/choose-call.ts';
import { clipByNorm, clipByValue } from '../../src/core/objective/clip.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import type { Method } from '../../src/core/optimizers/descend.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, Call, FormId, Framework, Settings, Writing } from '../../src/core/optimizers/optimizer.ts';
import type { GoldenRecord } from './golden-records.ts';

type Arguments = GoldenRecord['hyperparameters'];

const all = [...optimizers, ...furtherOptimizers];

/** What a framework's optimizer is among ours: the call that code is exported as, read backwards. */
interface Target {
  readonly optimizer: string;
  readonly form: FormId;
  /** Hyperparameters that the framework fixes. */
  readonly fixed?: Settings;
  /** Arguments that only chose the target. */
  readonly chosenBy?: Readonly<Record<string, boolean | string>>;
  /** Arguments that this optimizer takes and has no use for. */
  readonly unread?: readonly string[];
}

/** TensorFlow.js writes no code here, but has recorded runs. */
const tfjs: Readonly<Record<string, readonly Target[]>> = {
  'tf.train.sgd': [{ optimizer: 'sgd', form: 'pytorch' }],
  'tf.train.momentum': [
    { optimizer: 'nag', form: 'pytorch', chosenBy: { useNesterov: true } },
    { optimizer: 'momentum', form: 'pytorch' },
  ],
  'tf.train.adagrad': [{ optimizer: 'adagrad', form: 'keras', fixed: { epsilon: 1e-7 } }],
  'tf.train.rmsprop': [{ optimizer: 'rmsprop', form: 'tfjs' }],
  // Plain gradient descent, whatever ρ and ε are: src/core/optimizers/adadelta.ts says why.
  'tf.train.adadelta': [{ optimizer: 'sgd', form: 'pytorch', unread: ['rho', 'epsilon'] }],
  'tf.train.adam': [{ optimizer: 'adam', form: 'pytorch' }],
  'tf.train.adamax': [{ optimizer: 'adamax', form: 'keras' }],
};

/** The recorded runs of Optax' Sophia were given the exact Hessian; the call itself draws estimates. */
const sophia: Target = { optimizer: 'sophia', form: 'optax' };

function targetsOf(framework: string, name: string): readonly Target[] {
  if (framework === 'tfjs') return tfjs[name] ?? [];
  if (framework === 'optax' && name === 'contrib.sophia') return [sophia];
  return all.flatMap((optimizer) => {
    const writing: Writing = optimizer.frameworks[framework as Framework];
    if (typeof writing === 'string') return [];
    const named = writing.filter((call) => call.name === name);
    return named.map((call) => targetOf(optimizer, framework as Framework, call));
  });
}

function targetOf(optimizer: AnyOptimizer, framework: Framework, call: Call): Target {
  const [form] = Object.keys(call.needs) as FormId[];
  const fixed = neededBy(optimizer, framework, call, form);
  return { optimizer: optimizer.id, form, fixed, ...(call.fixed && { chosenBy: call.fixed }) };
}

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

/** How to run a record; or why it cannot be run. */
export type Plan =
  | { readonly method: Method; readonly wrap: (objective: Objective) => Objective }
  | { readonly skip: string; readonly because: 'unknown optimizer' | 'unknown arguments' };

/** Turns a framework's optimizer and arguments into a method of ours. An argument that nothing here knows must be off. */
export function planFor({ framework, optimizer: name, hyperparameters: given }: GoldenRecord): Plan {
  const targets = targetsOf(framework, name);
  if (targets.length === 0) return { skip: `optimizer ${name} not known`, because: 'unknown optimizer' };
  const limits = Object.keys(clips).filter((argument) => typeof given[argument] === 'number');
  const wrap = (objective: Objective) =>
    limits.reduce((inner, argument) => clips[argument](inner, given[argument] as number), objective);
  const read = targets.map((target) => readArguments(framework, target, given, limits));
  const fitting = read.find(({ unknown }) => unknown.length === 0);
  if (!fitting) return { skip: `${name} has no ${read[0].unknown.join(', ')}`, because: 'unknown arguments' };
  return { method: fitting.method, wrap };
}

/** The method that a target makes of the arguments, and those which it cannot mean. */
function readArguments(framework: string, target: Target, given: Arguments, clipping: readonly string[]) {
  const { optimizer: id, form, fixed = {}, chosenBy = {}, unread = [] } = target;
  const optimizer = all.find((one) => one.id === id);
  const defaults = optimizer?.forms[form]?.defaults;
  if (!optimizer || !defaults) throw new Error(`${id} has no form ${form}`);
  const settings: Record<string, number> = { ...defaults, ...fixed };
  const left = new Map(Object.entries(given));
  for (const argument of [...clipping, ...unread]) left.delete(argument);
  const unknown: string[] = [];
  for (const [argument, value] of Object.entries(chosenBy)) {
    if (Boolean(given[argument]) !== Boolean(value)) unknown.push(argument);
    left.delete(argument);
  }
  for (const [ours, spelled] of namesIn(optimizer, framework)) {
    const [argument, index] = spelled.split(/[[\]]/);
    if (!(argument in given)) continue;
    const value = given[argument];
    const number = Number(index === undefined ? value : (value as readonly number[])[Number(index)]);
    // What a target fixes, it is not chosen without.
    if (ours in fixed && number !== fixed[ours]) unknown.push(argument);
    settings[ours] = number;
    left.delete(argument);
  }
  unknown.push(...[...left].filter(([, value]) => value).map(([argument]) => argument));
  return { method: { optimizer, form, settings }, unknown };
}

/** The names of an optimizer's hyperparameters: ours, and the framework's. */
function namesIn({ hyperparameters }: AnyOptimizer, framework: string): [ours: string, theirs: string][] {
  return Object.entries<AnyOptimizer['hyperparameters'][string]>(hyperparameters).flatMap(([ours, { names }]) => {
    const theirs = framework === 'tfjs' ? tfjsNames[ours] : names[framework as Framework];
    return theirs === undefined ? [] : [[ours, theirs] as [string, string]];
  });
}
