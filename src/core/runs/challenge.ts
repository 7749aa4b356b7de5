import type { Surface } from '../surfaces/surface.ts';
import type { FinishedRun, Outcome } from './outcome.ts';
import type { Run } from './run.ts';

/** Something that must hold of an experiment: mostly of one run (`run` is its index), from every start. */
export type Predicate =
  | {
      readonly run: number;
      /** How it must have ended, or one of several ways. */
      readonly outcome: Outcome['kind'] | readonly Outcome['kind'][];
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
  /** A start stands within this distance of a point. */
  | { readonly start: number; readonly near: readonly number[]; readonly within: number }
  /** The lowest point of the loss has a coordinate (0: w, 1: b) between these, both exclusive. */
  | { readonly lowest: number; readonly above?: number; readonly below?: number }
  /** The data are fitted under this loss. */
  | { readonly loss: string }
  /** All but so many of the data are still where they were. */
  | { readonly moved: number; readonly of: readonly (readonly [x: number, y: number])[] }
  /** Every run has exactly this many steps. */
  | { readonly steps: number };

/** A task that a figure checks by itself: solved when everything holds at once. */
export interface Challenge {
  readonly goal: readonly Predicate[];
  /** What is to stay as it is meanwhile; told apart from the goal, so that a figure can say what was changed. */
  readonly keep?: readonly Predicate[];
}

/** What a challenge looks at beside the runs: the surface, and the data that it is the loss over. */
export interface ChallengeGround {
  readonly surface: Pick<Surface, 'criticalPoints' | 'data'>;
  readonly loss?: string | undefined;
}

/**
 * True if the runs, with how they ended, meet a challenge's goal on their ground.
 *
 * @example
 * ```ts
 * import { runExperiment } from 'downhill-core';
 * import { isSolved } from 'downhill-core/challenge';
 *
 * const { surface, runs } = await runExperiment({ surface: 'bowl', runs: [{ optimizer: 'sgd', settings: { learningRate: 0.1 } }] });
 * isSolved({ goal: [{ run: 0, outcome: 'arrived', within: 50 }] }, runs, { surface }); // → true
 * isSolved({ goal: [{ run: 0, outcome: 'arrived', within: 5 }] }, runs, { surface }); // → false
 * ```
 */
export function isSolved(
  { goal, keep = [] }: Challenge,
  runs: readonly FinishedRun[],
  ground: ChallengeGround,
): boolean {
  return [...goal, ...keep].every((predicate) => isMet(predicate, runs, ground));
}

/** True if one thing that a challenge asks for holds. */
export function isMet(predicate: Predicate, runs: readonly FinishedRun[], ground: ChallengeGround): boolean {
  if ('start' in predicate) return runs.every((run) => run.start !== predicate.start || isPlaced(predicate, run));
  if ('steps' in predicate) return runs.every(({ trajectory }) => trajectory.steps === predicate.steps);
  if (!('run' in predicate)) return isGround(predicate, ground);
  const own = runs.filter(({ spec }) => spec === predicate.run);
  return own.length > 0 && own.every((run) => holds(predicate, run));
}

function isPlaced(predicate: Extract<Predicate, { start: number }>, { trajectory: { path } }: Run): boolean {
  if ('at' in predicate) return predicate.at.every((value, i) => path[i] === value);
  return Math.hypot(...predicate.near.map((value, i) => path[i] - value)) <= predicate.within;
}

function isGround(
  predicate: Exclude<Predicate, { run: number } | { start: number } | { steps: number }>,
  { surface: { criticalPoints, data }, loss }: ChallengeGround,
): boolean {
  if ('loss' in predicate) return loss === predicate.loss;
  if ('moved' in predicate) {
    const { moved, of } = predicate;
    if (data?.xs.length !== of.length) return false;
    return of.filter(([x, y], i) => data.xs[i] !== x || data.ys[i] !== y).length <= moved;
  }
  const { lowest, above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = predicate;
  const value = criticalPoints.find(({ global }) => global)?.at[lowest] ?? Number.NaN;
  return value > above && value < below;
}

function holds(predicate: Extract<Predicate, { run: number }>, { outcome, method }: FinishedRun): boolean {
  if ('optimizer' in predicate) return method.optimizer.id === predicate.optimizer;
  if ('setting' in predicate) {
    const { setting, above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = predicate;
    const value = method.settings[setting];
    return value > above && value < below;
  }
  if ('avoids' in predicate) {
    return outcome.kind !== 'diverged' && !(outcome.kind === 'arrived' && outcome.minimum === predicate.avoids);
  }
  if (![predicate.outcome].flat().includes(outcome.kind)) return false;
  const { minimum, within = Number.POSITIVE_INFINITY } = predicate;
  if ('step' in outcome && outcome.step > within) return false;
  return minimum === undefined || (outcome.kind === 'arrived' && outcome.minimum === minimum);
}
