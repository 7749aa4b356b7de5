import { hessianVectorOf } from './hessian-vector.ts';
import type { Objective } from './objective.ts';

/** A Hessian as seen by a few vectors: orthonormal ones, and the tridiagonal matrix that it is between them. */
export interface Tridiagonal {
  readonly basis: readonly Float64Array[];
  /** As many as vectors. */
  readonly diagonal: readonly number[];
  /**
   * The entries beside the diagonal: the last one is the length that the next vector would have had, before it was made 1 long; one less than
   * vectors where there is none, for these span all that the first leads to.
   */
  readonly beside: readonly number[];
}

/**
 * The Hessian of an objective at x between the vectors that it leads to from `first`, which must not be 0: `most` of them, or as many as there
 * are, or until `isEnough` says so after one. Each costs two gradients, and dimension numbers of memory. None where `first` or the Hessian there is not
 * finite.
 *
 * Source: C. Lanczos, "An Iteration Method for the Solution of the Eigenvalue Problem", J. Res. Nat. Bur. Standards 45, 1950. Each vector is made
 * orthogonal to all before it, twice.
 */
export function tridiagonalOf(
  objective: Objective,
  x: Float64Array,
  k: number,
  first: Float64Array,
  most: number,
  isEnough: (found: Tridiagonal) => boolean = () => false,
): Tridiagonal {
  const { dimension: n } = objective;
  const multiply = hessianVectorOf(objective);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = first;
  let length = norm(next);
  while (basis.length < Math.min(most, n) && length > 0) {
    const v = next.map((entry) => entry / length);
    basis.push(v);
    next = new Float64Array(n);
    multiply(x, v, next, k);
    const size = norm(next);
    diagonal.push(dot(v, next));
    for (let pass = 0; pass < 2; pass++) {
      for (const other of basis) {
        const share = dot(other, next);
        for (let i = 0; i < n; i++) next[i] -= share * other[i];
      }
    }
    length = norm(next);
    // What is left is rounding: the vectors span all that the first one leads to.
    if (!(length > 1e-8 * size)) break;
    beside.push(length);
    if (isEnough({ basis, diagonal, beside })) break;
  }
  return { basis, diagonal, beside };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

const norm = (v: Float64Array) => Math.sqrt(dot(v, v));
