import { finite, type Guess, onlyOne } from '../runs/prediction.ts';
import { isSketchMet, type SketchPredicate } from './goal.ts';
import type { SketchValue } from './sketch.ts';

/** One of a sketch's fields or measures, by name, and which number of a list. */
export interface SketchQuantity {
  readonly of: string;
  readonly at?: number;
}

/** What is guessed of a sketch; the guess is right within so much. */
export type SketchQuestion =
  /** By name, what must all hold where that choice is the right one. */
  | { readonly choices: Readonly<Record<string, readonly SketchPredicate[]>> }
  | { readonly number: SketchQuantity; readonly within: number }
  | {
      /**
       * Where the handle of a field stands: the mark moves on the picture as that handle would. `handle` is which of the picture's handles
       * that is, by default the first; `is` what the place is measured by, where that is not the field itself.
       */
      readonly place: {
        readonly field: string;
        readonly at?: number;
        readonly handle?: number;
        readonly is?: SketchQuantity;
      };
      readonly within: number;
    };

/** What is the case of a sketch, by its fields and measures. Null where there is no answer. */
export function sketchTruth(question: SketchQuestion, values: Readonly<Record<string, SketchValue>>): Guess | null {
  if ('choices' in question) return onlyOne(question.choices, (one) => isSketchMet(one, values));
  if ('number' in question) return finite(numberOf(question.number, values));
  const { field, at, is } = question.place;
  return finite([numberOf(is ?? (at === undefined ? { of: field } : { of: field, at }), values)]);
}

function numberOf({ of, at }: SketchQuantity, values: Readonly<Record<string, SketchValue>>): number {
  const whole = Object.hasOwn(values, of) ? values[of] : undefined;
  const value = at !== undefined && typeof whole === 'object' ? whole[at] : whole;
  return typeof value === 'number' ? value : Number.NaN;
}
