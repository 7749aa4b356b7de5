import { fitPolynomial, polynomialAt } from '../../../core/data/polynomial-fit.ts';
import { curve } from '../../../core/examples/sets/curve.ts';
import { sin } from '../../../core/portable/trigonometric.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';

/** Points lie from −reach to reach. */
export const reach = 3;
export const highestDegree = 15;

export const fields = {
  degree: { type: 'number', default: 1, range: [0, highestDegree] },
  count: { type: 'number', default: 16, range: [6, 100] },
  noise: { type: 'number', default: 0.3, range: [0, 1] },
  /** Powers of ten; at the lowest there is none. */
  decay: { type: 'number', default: -7, range: [-7, 0] },
  seed: { type: 'number', default: 1, range: [1, 99] },
} as const satisfies SketchFields;

export type State = SketchState<typeof fields>;

export interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** One polynomial of each degree, and how it does on the points it was fitted to and on those held back. */
export interface Fits {
  readonly training: Points;
  readonly validation: Points;
  readonly polynomials: readonly (readonly number[])[];
  readonly trainingLosses: readonly number[];
  readonly validationLosses: readonly number[];
  /** The degree with the lowest loss on what was held back. */
  readonly best: number;
}

/** Points held back: as many as it takes for their loss to say something. */
export const heldBack = 200;

/** The curve under the noise. */
export const truth = (x: number): number => sin(1.5 * x);

export const decayOf = ({ decay }: Pick<State, 'decay'>): number => (decay <= fields.decay.range[0] ? 0 : 10 ** decay);

let last: { readonly key: string; readonly fits: Fits } | null = null;

/** Fits every degree; once for as long as the points and the decay stay the same. */
export function fitsOf(state: State): Fits {
  const { count, noise, seed } = state;
  const key = JSON.stringify([count, noise, seed, state.decay]);
  if (last?.key === key) return last.fits;
  const made = (own: number, of: number): Points => {
    const { coordinates, targets } = curve.make({ seed: own, count: of, noise, classes: 0 });
    return { xs: coordinates, ys: targets };
  };
  const training = made(Math.round(seed), Math.round(count));
  const validation = made(1000 + Math.round(seed), heldBack);
  const polynomials = Array.from({ length: highestDegree + 1 }, (_, degree) =>
    fitPolynomial(training.xs, training.ys, degree, decayOf(state), reach),
  );
  const lossOn = ({ xs, ys }: Points) =>
    polynomials.map((one) => ys.reduce((sum, y, i) => sum + (polynomialAt(one, xs[i], reach) - y) ** 2, 0) / ys.length);
  const validationLosses = lossOn(validation);
  const best = validationLosses.indexOf(Math.min(...validationLosses));
  const fits = { training, validation, polynomials, trainingLosses: lossOn(training), validationLosses, best };
  last = { key, fits };
  return fits;
}
