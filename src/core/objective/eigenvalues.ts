import { normalAt } from '../random-at.ts';
import { tridiagonalOf } from './lanczos.ts';
import type { Objective } from './objective.ts';

/** The ends of a spectrum: `largest` from the top down, `smallest` from the bottom up. */
export interface SpectrumEnds {
  readonly largest: readonly number[];
  readonly smallest: readonly number[];
}

/**
 * The largest and smallest eigenvalues of an objective's Hessian at x, `count` of each, without the Hessian: its products with `steps` vectors, each of
 * which costs two gradients. The largest one says how long steps may be: gradient descent is unstable where it exceeds 2/η. Ends converge
 * first; with as many steps as parameters all are exact but for the differences' ten digits. Takes steps × dimension numbers of memory.
 *
 * Source: C. Lanczos, "An Iteration Method for the Solution of the Eigenvalue Problem", J. Res. Nat. Bur. Standards 45, 1950: power iteration that
 * forgets nothing.
 */
export function spectrumEnds(
  objective: Objective,
  x: Float64Array,
  k = 0,
  { count = 1, steps = 60, seed = 0 } = {},
): SpectrumEnds {
  const first = Float64Array.from({ length: objective.dimension }, (_, i) => normalAt(seed, 0, i));
  const { diagonal, beside } = tridiagonalOf(objective, x, k, first, steps);
  const m = diagonal.length;
  const found = Math.min(count, m);
  return {
    largest: Array.from({ length: found }, (_, i) => tridiagonalEigenvalue(diagonal, beside, m - 1 - i)),
    smallest: Array.from({ length: found }, (_, i) => tridiagonalEigenvalue(diagonal, beside, i)),
  };
}

/**
 * The eigenvalue with that number, counted from the smallest, 0, of a symmetric tridiagonal matrix, by halving an interval that holds it.
 *
 * Source: J. W. Givens, "Numerical Computation of the Characteristic Values of a Real Symmetric Matrix", 1954: as many eigenvalues lie below t
 * as pivots of the matrix minus t are negative.
 */
function tridiagonalEigenvalue(diagonal: readonly number[], beside: readonly number[], index: number): number {
  const reach = diagonal.map((d, i) => [d, Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0)] as const);
  let low = Math.min(...reach.map(([d, r]) => d - r));
  let high = Math.max(...reach.map(([d, r]) => d + r));
  for (let halving = 0; halving < 100 && low < high; halving++) {
    const middle = low + (high - low) / 2;
    let below = 0;
    let pivot = 1;
    for (let i = 0; i < diagonal.length; i++) {
      const square = i > 0 && i - 1 < beside.length ? beside[i - 1] * beside[i - 1] : 0;
      pivot = diagonal[i] - middle - square / (pivot === 0 ? Number.MIN_VALUE : pivot);
      if (pivot < 0) below++;
    }
    if (below > index) high = middle;
    else low = middle;
  }
  return low + (high - low) / 2;
}
