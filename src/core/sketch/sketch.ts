import * as v from 'valibot';
import { between, FieldReader, nameOf } from '../reading/field-reader.ts';
import { limits } from '../reading/limits.ts';
import type { Notice } from '../reading/notice.ts';

/*
 * A sketch is a small figure that shows no experiment: its whole state is a few named numbers, lists of numbers and choices. Its fields say
 * which; from them come the types, the check of what is not trusted, and the link (url.ts).
 */

/** One field of a sketch's state. Numbers lie in `range`, both ends allowed. */
export type SketchField =
  | { readonly type: 'number'; readonly default: number; readonly range: readonly [low: number, high: number] }
  | {
      readonly type: 'list';
      /** Every value of the field has as many numbers as this, unless `lengths` says otherwise. */
      readonly default: readonly number[];
      /** How few and how many numbers there may be. */
      readonly lengths?: readonly [fewest: number, most: number];
      readonly range: readonly [low: number, high: number];
      /** What the numbers add up to, within `sumTolerance`; without it, anything. */
      readonly sum?: number;
    }
  | { readonly type: 'choice'; readonly default: string; readonly options: readonly string[] };

/** The fields of a kind of sketch, by name, in the order in which links write them. */
export type SketchFields = Readonly<Record<string, SketchField>>;

/** The value of a field. */
export type SketchValue = number | string | readonly number[];

/** A state of a sketch with these fields, complete. */
export type SketchState<F extends SketchFields = SketchFields> = {
  readonly [Name in keyof F]: F[Name] extends { type: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : F[Name] extends { type: 'list' }
      ? readonly number[]
      : F[Name] extends { type: 'number' }
        ? number
        : SketchValue;
};

/** How far the numbers of a list with a sum may miss it: what rounding can do. */
export const sumTolerance = 1e-6;

/** A sketch's state as it stands where nobody has said anything. */
export const defaultsOf = <F extends SketchFields>(fields: F): SketchState<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as SketchState<F>;

/** Makes a whole state of whatever is given. What cannot be used becomes the field's default, with a notice. Never throws. */
export function completeSketch<F extends SketchFields>(
  fields: F,
  input: unknown,
): { state: SketchState<F>; notices: readonly Notice[] } {
  const reader = new FieldReader(input, '', []);
  const state = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      reader.take<SketchValue>(
        name,
        schemaOf(field),
        field.default,
        field.type === 'choice' ? 'unknown-value' : 'bad-value',
      ),
    ]),
  ) as SketchState<F>;
  reader.rejectUnknown();
  return { state, notices: reader.notices.slice(0, limits.notices) };
}

function schemaOf(field: SketchField): v.GenericSchema<unknown, SketchValue> {
  if (field.type === 'choice') return nameOf(field.options);
  const inRange = between(field.range[0], field.range[1]);
  if (field.type === 'number') return inRange;
  const { sum, lengths: [fewest, most] = [field.default.length, field.default.length] } = field;
  const list = v.pipe(v.array(inRange), v.minLength(fewest), v.maxLength(most));
  if (sum === undefined) return list;
  return v.pipe(
    list,
    v.check((numbers) => Math.abs(numbers.reduce((total, number) => total + number, 0) - sum) <= sumTolerance),
  );
}
