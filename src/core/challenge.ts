import type { Outcome } from './outcome.ts';
import type { Run } from './run.ts';

/** Something that must hold of an experiment: mostly of one run (`run` is its index), from every start. */
export type Predicate =
  | {
      readonly run: number;
      readonly outcome: Outcome['kind'];
      /** For `arrived`: the index of the critical point it must have arrived at. */
      readonly minimum?: number;
      /** For `arrived` and `diverged`: the last step at which that may have happened. */
      readonly within?: number;
    }
  /** The run does not arrive at this critical point, nor diverge. */
  | { readonly run: number; readonly avoids: number }
  /** A start (index into the experiment's) has not been moved from here. */
  | { readonly start: number; readonly at: readonly number[] }
  /** A hyperparameter lies between these, both exclusive. */
  | { readonly run: number; readonly setting: string; readonly above?: number; readonly below?: number }
  /** The run is of this optimizer. */
  | { readonly run: number; readonly optimizer: string }
  /** Every run has exactly this many steps. */
  | { readonly steps: number };

/** A task that a figure checks by itself: solved when everything holds at once. */
export interface Challenge {
  readonly goal: readonly Predicate[];
}

/** True if the runs, with how they ended, meet a challenge's goal. */
export function isSolved({ goal }: Challenge, runs: readonly (Run & { readonly outcome: Outcome })[]): boolean {
  return goal.every((predicate) => {
    if ('start' in predicate) {
      const { start, at } = predicate;
      return runs.every((run) => run.start !== start || at.every((value, i) => run.trajectory.path[i] === value));
    }
    if ('steps' in predicate) return runs.every(({ trajectory }) => trajectory.steps === predicate.steps);
    const own = runs.filter(({ spec }) => spec === predicate.run);
    return own.length > 0 && own.every((run) => holds(predicate, run));
  });
}

function holds(
  predicate: Extract<Predicate, { run: number }>,
  { outcome, method }: Run & { readonly outcome: Outcome },
): boolean {
  if ('optimizer' in predicate) return method.optimizer.id === predicate.optimizer;
  if ('setting' in predicate) {
    const { setting, above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = predicate;
    const value = method.settings[setting];
    return value > above && value < below;
  }
  if ('avoids' in predicate) {
    return outcome.kind !== 'diverged' && !(outcome.kind === 'arrived' && outcome.minimum === predicate.avoids);
  }
  if (outcome.kind !== predicate.outcome) return false;
  const { minimum, within = Number.POSITIVE_INFINITY } = predicate;
  if ('step' in outcome && outcome.step > within) return false;
  return minimum === undefined || (outcome.kind === 'arrived' && outcome.minimum === minimum);
}
