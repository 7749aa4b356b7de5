import type { Method } from '../optimizers/descend.ts';
import type { AnyOptimizer, Call, FormId, Framework, Hyperparameter, Settings } from '../optimizers/optimizer.ts';
import { float } from './python.ts';
import type { Reason } from './reason.ts';

type Why = Omit<Reason, 'run'>;

/** The call with which a framework makes a run's updates, or why it has none. `isSteady`: the learning rate stays the same. */
export function chooseCall(
  { optimizer, form, settings }: Method,
  framework: Framework,
  isSteady: boolean,
): { readonly call: Call } | { readonly why: Why } {
  const { id } = optimizer;
  const writing = optimizer.frameworks[framework];
  if (writing === 'none') return { why: { code: 'no-optimizer', optimizer: id } };
  if (writing === 'otherwise') return { why: { code: 'otherwise', optimizer: id } };
  const inForm = writing.filter(({ needs }) => needs[form] !== undefined);
  if (inForm.length === 0) {
    const own = Object.keys(writing[0].needs)[0] as FormId;
    return { why: { code: 'other-form', optimizer: id, form: own } };
  }
  const obstacles = inForm.map((call) =>
    obstacleOf(call, form, neededBy(optimizer, framework, call, form), settings, isSteady),
  );
  const fitting = obstacles.indexOf(undefined);
  return fitting >= 0 ? { call: inForm[fitting] } : { why: { optimizer: id, ...obstacles[0]! } };
}

/** The settings that a run of that form must have for a call: those the call names, and all that is switched off for want of an argument. */
export function neededBy(
  { hyperparameters }: AnyOptimizer,
  framework: Framework,
  { needs }: Call,
  form: FormId,
): Settings {
  const named = needs[form] as Settings;
  const off = Object.entries<Hyperparameter>(hyperparameters).flatMap(([name, { optional, names }]) =>
    optional && names[framework] === undefined && named[name] === undefined ? [[name, 0]] : [],
  );
  return { ...named, ...Object.fromEntries(off) };
}

function obstacleOf(
  { unless = {}, atConstantRate = [] }: Call,
  form: FormId,
  needed: Settings,
  settings: Settings,
  isSteady: boolean,
): Why | undefined {
  const unmet = Object.entries(needed).find(([setting, value]) => settings[setting] !== value);
  if (unmet) return { code: 'setting', setting: unmet[0], value: unmet[1] };
  const forbidden = Object.entries(unless as Settings).find(([setting, value]) => settings[setting] === value);
  if (forbidden) return { code: 'not-setting', setting: forbidden[0], value: forbidden[1] };
  return !isSteady && atConstantRate.includes(form) ? { code: 'constant-rate' } : undefined;
}

/**
 * The arguments of a call in Python, the learning rate first. What is switched off is left to the framework's default where that is off
 * too; Optax' weight decay is not.
 */
export function writeArguments(
  { optimizer, settings }: Method,
  { fixed = {} }: Call,
  framework: Framework,
  learningRate = float(settings.learningRate),
): string {
  const values = new Map<string, string[]>();
  for (const [name, parameter] of Object.entries<Hyperparameter>(optimizer.hyperparameters)) {
    const argument = parameter.names[framework];
    const isOff = parameter.optional && settings[name] === 0;
    const isLeftOut = isOff && !(framework === 'optax' && argument === 'weight_decay');
    if (argument === undefined || isLeftOut) continue;
    const [base, index] = argument.split(/[[\]]/);
    const value = name === 'learningRate' ? learningRate : written(settings[name], parameter);
    if (index === undefined) values.set(base, [value]);
    else values.set(base, [...(values.get(base) ?? []), value]);
  }
  for (const [argument, value] of Object.entries(fixed))
    values.set(argument, [typeof value === 'string' ? `"${value}"` : value ? 'True' : 'False']);
  const pairs = [...values].map(([name, list]) => `${name}=${list.length > 1 ? `(${list.join(', ')})` : list[0]}`);
  return pairs.join(', ');
}

function written(value: number, { scale }: Hyperparameter): string {
  if (scale === 'flag') return value === 0 ? 'False' : 'True';
  return scale === 'whole' ? String(Math.round(value)) : float(value);
}
