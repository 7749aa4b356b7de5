import type { SketchValue } from './sketch.ts';

/** Something that must hold of a sketch: of one of its fields, or of something that it measures. */
export interface SketchPredicate {
  /** Name of the field or of the measure. */
  readonly of: string;
  /** Which number of a list. */
  readonly at?: number;
  /** Both exclusive. */
  readonly above?: number;
  readonly below?: number;
  /** Exactly this: a choice, or a number. */
  readonly is?: string | number;
}

/** A task that a sketch checks by itself: solved when everything holds at once. */
export interface SketchChallenge {
  readonly goal: readonly SketchPredicate[];
  /** What is to stay as it is meanwhile. */
  readonly keep?: readonly SketchPredicate[];
}

/** True if a sketch's fields and measures, by name, meet a challenge's goal. What is not there, or is no number, meets nothing. */
export function isSketchSolved(
  { goal, keep = [] }: SketchChallenge,
  values: Readonly<Record<string, SketchValue>>,
): boolean {
  return [...goal, ...keep].every((predicate) => isSketchMet(predicate, values));
}

/** True if one thing that a sketch's challenge asks for holds. */
export function isSketchMet(
  { of, at, above = -Infinity, below = Infinity, is }: SketchPredicate,
  values: Readonly<Record<string, SketchValue>>,
): boolean {
  const whole = Object.hasOwn(values, of) ? values[of] : undefined;
  const value = at !== undefined && typeof whole === 'object' ? whole[at] : whole;
  if (is !== undefined) return value === is;
  return typeof value === 'number' && value > above && value < below;
}
