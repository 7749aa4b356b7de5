import type { AnyOptimizer, Form, FormId, Framework } from '../optimizers/optimizer.ts';
import { calls } from './calls.ts';

/** Defaults by the name of our hyperparameter; null where the framework wants the argument to be given. */
type Defaults = Readonly<Record<string, number | null>>;

const mustBeGiven = { learningRate: null };

/**
 * Defaults of the frameworks that are not those of the form we have of theirs: Optax wants a learning rate, and no framework's SGD has
 * momentum unless asked. `tests/golden/FRAMEWORKS.md` says in which sources they were read.
 */
const others: Readonly<Record<string, Readonly<Partial<Record<Framework, Defaults>>>>> = {
  sgd: { optax: mustBeGiven },
  momentum: { pytorch: { momentum: 0 }, keras: { momentum: 0 }, optax: { ...mustBeGiven, momentum: 0 } },
  nag: { pytorch: { momentum: 0 }, keras: { momentum: 0 }, optax: { ...mustBeGiven, momentum: 0 } },
  adagrad: { optax: mustBeGiven },
  // Given none, Optax leaves out the factor and with it the minus sign.
  adadelta: { optax: mustBeGiven },
  rmsprop: { optax: { ...mustBeGiven, epsilon: 1e-8 } },
  adam: { optax: mustBeGiven },
  adamw: { optax: mustBeGiven },
  adamax: { optax: mustBeGiven },
  nadam: { optax: mustBeGiven },
  radam: { optax: mustBeGiven },
  lion: { optax: mustBeGiven },
};

/** A hyperparameter as a framework has it. */
export interface FrameworkArgument {
  /** Name of the argument. */
  readonly name: string;
  /** What it is if left out; null if it has to be given. */
  readonly default: number | null;
}

/** The form that a framework's optimizer computes, if it has that optimizer. */
export function formIn({ id }: AnyOptimizer, framework: Framework): FormId | undefined {
  const writing = calls[id]?.[framework];
  return Array.isArray(writing) ? (Object.keys(writing[0].needs)[0] as FormId) : undefined;
}

/** What a framework calls an optimizer: the class in `torch.optim` or `keras.optimizers`, the function in `optax`. */
export function nameIn({ id }: AnyOptimizer, framework: Framework): string | undefined {
  const writing = calls[id]?.[framework];
  return Array.isArray(writing) ? writing[0].name : undefined;
}

/** A hyperparameter as an argument of a framework's optimizer; nothing where it has no such argument, or no such optimizer. */
export function argumentIn(optimizer: AnyOptimizer, framework: Framework, name: string): FrameworkArgument | undefined {
  const form = formIn(optimizer, framework);
  const argument = optimizer.hyperparameters[name]?.names[framework];
  if (form === undefined || argument === undefined) return undefined;
  const own = others[optimizer.id]?.[framework]?.[name];
  return { name: argument, default: own === undefined ? (optimizer.forms[form] as Form).defaults[name] : own };
}
