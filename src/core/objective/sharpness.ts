import { normalAt } from '../random-at.ts';
import { type Tridiagonal, tridiagonalOf } from './lanczos.ts';
import type { Objective } from './objective.ts';
import { eigenpairsOf } from './symmetric-matrix.ts';

/** How sharply a loss bends at a place, and what that means for the steps of gradient descent. */
export interface Sharpness {
  /** The largest eigenvalue of the Hessian; NaN where the gradients about are not finite. */
  readonly sharpness: number;
  /**
   * `sharpness` × η / 2: above 1 gradient descent with the learning rate η does not settle here. With momentum β, as Polyak's, the limit is at
   * 1 + β; for optimizers that scale each coordinate there is no such number.
   */
  readonly ratio: number;
  /** The gradients that it took. */
  readonly gradients: number;
}

/** How thoroughly sharpness is looked for. */
export interface SharpnessOptions {
  /** The most products with the Hessian at a place, two gradients each. */
  readonly steps?: number;
  /** It is found when the eigenvector is this good: the length of Hv − λv as a share of |λ|. The error of λ itself is about the square of that. */
  readonly tolerance?: number;
  /** Of the vector to begin from. */
  readonly seed?: number;
}

/** Products before the first look at how good they are, and from one look to the next. */
const fewest = 4;
const between = 2;

/**
 * How much of a vector that is known from the place before is chance: enough to find another direction that has become the sharpest, which may be
 * orthogonal to it.
 */
const freshness = 0.1;

/**
 * Measures sharpness from place to place along a run: the largest eigenvalue of the Hessian at x, from products with vectors. It begins from the
 * eigenvector of the place before, so that on a run it takes few. An eigenvector that is as good as asked for need not be the largest one's, if
 * another has overtaken it since and hides; `freshness` is there for that.
 */
export function sharpnessMeter(
  objective: Objective,
  { steps = 40, tolerance = 1e-3, seed = 0 }: SharpnessOptions = {},
): (x: Float64Array, learningRate: number, k?: number) => Sharpness {
  const { dimension } = objective;
  const fresh = Float64Array.from({ length: dimension }, (_, i) => normalAt(seed, 0, i));
  const chance = freshness / Math.sqrt(fresh.reduce((sum, one) => sum + one * one, 0));
  let last: Float64Array | null = null;
  return (x, learningRate, k = 0) => {
    const first = last ? last.map((one, i) => one + chance * fresh[i]) : fresh;
    let best = { value: Number.NaN, vector: new Float64Array(0), miss: 0 };
    const isEnough = (found: Tridiagonal) => {
      const count = found.diagonal.length;
      if (count < fewest || (count - fewest) % between !== 0) return false;
      best = largestOf(found);
      return best.miss <= tolerance * Math.abs(best.value);
    };
    const found = tridiagonalOf(objective, x, k, first, steps, isEnough);
    const count = found.diagonal.length;
    if (best.vector.length !== count) best = largestOf(found);
    last = Number.isFinite(best.value) && count > 0 ? vectorOf(found, best.vector) : null;
    return { sharpness: best.value, ratio: (best.value * learningRate) / 2, gradients: 2 * count };
  };
}

/**
 * The sharpness at each of the places along a run, in order, against the limit 2/η of a learning rate, or of one for each place. A meter gives them one by one.
 *
 * Source of what is compared: J. Cohen et al., "Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability", ICLR 2021.
 */
export function sharpnessAlong(
  objective: Objective,
  places: readonly Float64Array[],
  learningRate: number | readonly number[],
  options: SharpnessOptions = {},
): Sharpness[] {
  const measure = sharpnessMeter(objective, options);
  return places.map((x, i) => measure(x, typeof learningRate === 'number' ? learningRate : learningRate[i]));
}

/** The largest eigenvalue of a tridiagonal matrix, its vector, and how far that is from one of the whole Hessian: |Hv − λv|. NaN where it has no rows. */
function largestOf({ diagonal, beside }: Tridiagonal) {
  const m = diagonal.length;
  const matrix = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    matrix[i * m + i] = diagonal[i];
    if (i + 1 < m) {
      matrix[i * m + i + 1] = beside[i];
      matrix[(i + 1) * m + i] = beside[i];
    }
  }
  const { values, vectors } = eigenpairsOf(matrix, m);
  const vector = vectors.slice(0, m);
  const miss = m > 0 ? Math.abs((beside[m - 1] ?? 0) * vector[m - 1]) : Number.NaN;
  return { value: m > 0 ? values[0] : Number.NaN, vector, miss };
}

/** The vector of parameters that a vector of the tridiagonal matrix stands for. */
function vectorOf({ basis }: Tridiagonal, shares: Float64Array): Float64Array {
  const vector = new Float64Array(basis[0].length);
  for (const [j, one] of basis.entries()) for (let i = 0; i < vector.length; i++) vector[i] += shares[j] * one[i];
  return vector;
}
