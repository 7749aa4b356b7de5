import type { AnyOptimizer, Call, Form, FormId, Framework } from '../optimizers/optimizer.ts';

/** A hyperparameter as a framework has it. */
export interface FrameworkArgument {
  /** Name of the argument. */
  readonly name: string;
  /** What it is if left out; null if it has to be given. */
  readonly default: number | null;
}

/** The form that a framework's optimizer computes, if it has that optimizer. */
export function formIn(optimizer: AnyOptimizer, framework: Framework): FormId | undefined {
  const call = firstCall(optimizer, framework);
  return call && (Object.keys(call.needs)[0] as FormId);
}

/** What a framework calls an optimizer: the class in `torch.optim` or `keras.optimizers`, the function in `optax`. */
export function nameIn(optimizer: AnyOptimizer, framework: Framework): string | undefined {
  return firstCall(optimizer, framework)?.name;
}

/**
 * A hyperparameter as an argument of a framework's optimizer; nothing where it has no such argument, or no such optimizer. Optax has no
 * default of a learning rate. (Its Adadelta has, but given none it leaves out the factor and with it the minus sign.)
 */
export function argumentIn(optimizer: AnyOptimizer, framework: Framework, name: string): FrameworkArgument | undefined {
  const call = firstCall(optimizer, framework);
  const argument = optimizer.hyperparameters[name]?.names[framework];
  if (call === undefined || argument === undefined) return undefined;
  if (framework === 'optax' && name === 'learningRate') return { name: argument, default: null };
  const form = optimizer.forms[Object.keys(call.needs)[0] as FormId] as Form;
  return { name: argument, default: call.defaults?.[name] ?? form.defaults[name] };
}

/** True if a framework can switch on a part of the rule: by an argument, or by another call, as Optax does AMSGrad. */
export function hasOption(optimizer: AnyOptimizer, framework: Framework, name: string): boolean {
  const writing = optimizer.frameworks[framework];
  if (typeof writing === 'string') return false;
  const asked = writing.some(({ needs }) =>
    Object.values(needs).some((settings) => Number(settings?.[name] ?? 0) !== 0),
  );
  return asked || optimizer.hyperparameters[name]?.names[framework] !== undefined;
}

function firstCall({ frameworks }: AnyOptimizer, framework: Framework): Call | undefined {
  const writing = frameworks[framework];
  return typeof writing === 'string' ? undefined : writing[0];
}
