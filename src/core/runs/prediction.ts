import type { Surface } from '../surfaces/surface.ts';
import { type ChallengeGround, isMet, type Predicate } from './challenge.ts';
import { type Measure, measured } from './challenge-measures.ts';
import type { FinishedRun } from './outcome.ts';

/*
 * A reader guesses something of an experiment before its runs answer: one of a few choices, a number, or where a run stands. Of several
 * starts, the first is meant. Steps that are left out are the last.
 */

/** A number that can be read off runs. */
export type Quantity =
  | Measure
  /** The step at which a run arrives; NaN where it does not. */
  | { readonly arrivalOf: number }
  /** The loss of a run after so many steps. */
  | { readonly lossOf: number; readonly step?: number }
  /** A coordinate of a run after so many steps. */
  | { readonly coordinateOf: number; readonly coordinate: number; readonly step?: number };

/** Something that holds of runs or not: as of challenges, or a number between these, both exclusive. */
export type Holds = Predicate | { readonly quantity: Quantity; readonly above?: number; readonly below?: number };

/** What is guessed of runs; the guess is right within so much, in the unit of what is asked for. */
export type RunQuestion =
  /** By name, what must all hold where that choice is the right one. */
  | { readonly choices: Readonly<Record<string, readonly Holds[]>> }
  | { readonly number: Quantity; readonly within: number }
  /** Where a run stands after so many steps, in coordinates of the picture. */
  | { readonly place: { readonly run: number; readonly step?: number }; readonly within: number };

/** A guess, and what is the case: the name of a choice, a number, coordinates. */
export type Guess = string | number | readonly number[];

/** What is the case. Null where there is no answer: no choice holds or several do, a number is none, a run is missing. */
export function runTruth(
  question: RunQuestion,
  runs: readonly FinishedRun[],
  ground: ChallengeGround & { readonly surface: Pick<Surface, 'criticalPoints' | 'gradient'> },
): Guess | null {
  if ('choices' in question) {
    return onlyOne(question.choices, (one) =>
      'quantity' in one ? isBetween(quantityOf(one.quantity, runs, ground.surface), one) : isMet(one, runs, ground),
    );
  }
  if ('number' in question) return finite(quantityOf(question.number, runs, ground.surface));
  const { run, step } = question.place;
  return finite(placeOf(runs, run, step));
}

/** The only choice of which everything holds; null if there is none, or more than one. */
export function onlyOne<One>(
  choices: Readonly<Record<string, readonly One[]>>,
  holds: (one: One) => boolean,
): string | null {
  const right = Object.keys(choices).filter((name) => choices[name].every(holds));
  return right.length === 1 ? right[0] : null;
}

/** A guess if it consists of numbers, or null. */
export function finite(guess: number | readonly number[]): number | readonly number[] | null {
  return [guess].flat().length > 0 && [guess].flat().every(Number.isFinite) ? guess : null;
}

/** How far a guess is from what is the case; of choices 0 for the right one, and infinitely far for any other, or a guess of another kind. */
export function distanceOf(guess: Guess, truth: Guess): number {
  if (typeof guess === 'string' || typeof truth === 'string') return guess === truth ? 0 : Number.POSITIVE_INFINITY;
  const [from, to] = [[guess].flat(), [truth].flat()];
  return from.length === to.length ? Math.hypot(...from.map((value, i) => value - to[i])) : Number.POSITIVE_INFINITY;
}

function quantityOf(
  quantity: Quantity,
  runs: readonly FinishedRun[],
  surface: Pick<Surface, 'criticalPoints' | 'gradient'>,
): number {
  if ('arrivalOf' in quantity) {
    const outcome = runOf(runs, quantity.arrivalOf)?.outcome;
    return outcome?.kind === 'arrived' ? outcome.step : Number.NaN;
  }
  if ('lossOf' in quantity) {
    const trajectory = runOf(runs, quantity.lossOf)?.trajectory;
    return trajectory?.losses[quantity.step ?? trajectory.steps] ?? Number.NaN;
  }
  if ('coordinateOf' in quantity)
    return placeOf(runs, quantity.coordinateOf, quantity.step)[quantity.coordinate] ?? Number.NaN;
  const value = measured(quantity, runs, surface);
  return typeof value === 'number' ? value : Number.NaN;
}

/** Where a run stands after so many steps; no coordinates where it does not get so far. */
function placeOf(runs: readonly FinishedRun[], run: number, step?: number): readonly number[] {
  const trajectory = runOf(runs, run)?.trajectory;
  if (!trajectory) return [];
  const { path, dimension, steps } = trajectory;
  const k = step ?? steps;
  return k <= steps ? Array.from(path.slice(k * dimension, (k + 1) * dimension)) : [];
}

const runOf = (runs: readonly FinishedRun[], spec: number) => runs.find((run) => run.spec === spec && run.start === 0);

const isBetween = (value: number, { above = -Infinity, below = Infinity }: { above?: number; below?: number }) =>
  value > above && value < below;
