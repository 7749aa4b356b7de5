import fc from 'fast-check';
import type { SketchField, SketchFields, SketchState, SketchValue } from '../../src/core/sketch/sketch.ts';

/** Numbers of a range; often an end, 0, or near one. */
const numberIn = ([low, high]: readonly [number, number]) =>
  fc
    .oneof(
      fc.double({ min: low, max: high, noNaN: true }),
      fc.constantFrom(low, high, Math.min(high, Math.max(low, 0))),
    )
    .map((value) => value + 0);

function anyValueOf(field: SketchField): fc.Arbitrary<SketchValue> {
  if (field.type === 'choice') return fc.constantFrom(...field.options);
  if (field.type === 'number') return numberIn(field.range);
  const [minLength, maxLength] = field.lengths ?? [field.default.length, field.default.length];
  const numbers = fc.array(numberIn(field.range), { minLength, maxLength });
  const { sum } = field;
  if (sum === undefined) return numbers;
  return numbers.map((list) => {
    const total = list.reduce((a, b) => a + b, 0);
    return total > 0 ? list.map((number) => (number / total) * sum) : list.map((_, i) => (i === 0 ? sum : 0));
  });
}

/** Any state of a sketch with these fields. */
export const sketchStates = (fields: SketchFields): fc.Arbitrary<SketchState> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValueOf(field)])));
