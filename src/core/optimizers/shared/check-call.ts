import type { Objective } from '../../objective/objective.ts';
import type { AnyOptimizer, Settings } from '../optimizer.ts';

/**
 * Throws a RangeError that says what is wrong with a call that could only give NaN: a start or rates of the wrong length, a number of
 * updates that is none, a hyperparameter that is missing or not a number. Done once for a run, never in its loop.
 */
export function checkCall(
  { dimension }: Pick<Objective, 'dimension'>,
  { optimizer: { id, hyperparameters }, settings }: { readonly optimizer: AnyOptimizer; readonly settings: Settings },
  start: ArrayLike<number>,
  steps: number,
  rates?: ArrayLike<number>,
): void {
  const need = (holds: boolean, what: string, given: unknown, allowed: string) => {
    if (!holds) throw new RangeError(`${what} is ${given}; allowed: ${allowed}`);
  };
  need(start?.length === dimension, 'the length of start', start?.length, `${dimension}`);
  need(Number.isInteger(steps) && steps >= 0, 'the number of steps', steps, '0, 1, 2, …');
  need(!rates || rates.length >= steps, 'the length of rates', rates?.length, `${steps} or more`);
  for (const name of Object.keys(hyperparameters)) {
    const value: unknown = settings[name];
    need(typeof value === 'number' && !Number.isNaN(value), `${id}.${name}`, value, 'a number');
  }
}
