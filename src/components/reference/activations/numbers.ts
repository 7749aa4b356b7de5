import { type ActivationKind, makeActivation, softmaxRows } from '../../../core/activations/index.ts';

/** The sums at which pages give value and slope. */
export const shownSums: readonly number[] = [-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4];

/** Value and slope of an activation at those sums, each followed by that of its other form if it has one. */
export function numbersOf(kind: ActivationKind): readonly (readonly number[])[] {
  const forms = [{}, ...(kind.otherForm ? [kind.otherForm.parameters] : [])].map((given) =>
    makeActivation(kind, given),
  );
  return shownSums.map((z) => [...forms.map(({ value }) => value(z)), ...forms.map(({ slope }) => slope(z))]);
}

/** Rows of logits of which softmax makes probabilities: small ones, the same moved, and the same ten times as far apart. */
export const shownRows: readonly (readonly number[])[] = [
  [1, 2, 3],
  [1001, 1002, 1003],
  [10, 20, 30],
  [0, 0, 0],
];

/** The softmax of a row. */
export function softmaxOf(row: readonly number[]): readonly number[] {
  const out = Float64Array.from(row);
  softmaxRows(out, row.length, 1);
  return [...out];
}

/** The derivatives of softmax at a row, in the letters of its formula: aⱼ(δⱼₖ − aₖ), j down and k across. */
export function softmaxSlopes(row: readonly number[]): readonly (readonly number[])[] {
  const a = softmaxOf(row);
  return a.map((aj, j) => a.map((ak, k) => aj * ((j === k ? 1 : 0) - ak)));
}
