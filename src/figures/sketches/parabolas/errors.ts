import { cafePoints } from '../../../core/data/cafe.ts';
import { mse } from '../../../core/losses/mse.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';

/** The weight, the example under the handle, the intercept, and how many examples of the café stand beside it. */
export const fields = {
  weight: { type: 'number', default: -0.4, range: [-2, 4] },
  x: { type: 'number', default: 1.5, range: [-2.4, 2.4] },
  y: { type: 'number', default: 3.2, range: [0, 4] },
  intercept: { type: 'number', default: 1, range: [0, 2] },
  others: { type: 'choice', default: 'none', options: ['none', 'one', 'seven'] },
} as const satisfies SketchFields;

export type State = SketchState<typeof fields>;
export type Example = readonly [x: number, y: number];

/** All but the one that stands where the handle stands at first, which is the reader’s. */
const rest = cafePoints.filter(([x]) => x !== fields.x.default);

/** The examples beside the one under the handle. */
export const othersOf = ({ others }: State): readonly Example[] =>
  others === 'none' ? [] : others === 'one' ? [rest[1]] : rest;

/** The squared error of an example at a weight. */
export const errorAt = ([x, y]: Example, weight: number, intercept: number): number =>
  mse.value(weight * x + intercept, y);

/** The weight at which the mean squared error of some examples is lowest: a quotient of sums. NaN where every x is 0. */
function bottomOf(examples: readonly Example[], intercept: number): number {
  const squares = examples.reduce((sum, [x]) => sum + x * x, 0);
  return squares === 0 ? Number.NaN : examples.reduce((sum, [x, y]) => sum + x * (y - intercept), 0) / squares + 0;
}

/** What is measured: the reader's example by itself, and the mean of it and the others. */
export function measures(state: State) {
  const { weight, x, y, intercept } = state;
  const all: readonly Example[] = [[x, y], ...othersOf(state)];
  return {
    loss: errorAt([x, y], weight, intercept),
    coefficient: x * x,
    bottom: bottomOf([[x, y]], intercept),
    mean: all.reduce((sum, one) => sum + errorAt(one, weight, intercept), 0) / all.length,
    meanBottom: bottomOf(all, intercept),
  };
}
