/** A part of a parameter vector that belongs together, such as the weights of a layer. */
export interface Block {
  /** Its name, as in `weight 1`. */
  readonly name: string;
  /** A weight is multiplied with something, a bias is added. */
  readonly kind: 'weight' | 'bias';
  /** Rows and columns of a matrix, which lies row by row; the length alone of a vector. */
  readonly shape: readonly [rows: number, columns: number] | readonly [length: number];
  /** Where in the vector it begins. */
  readonly offset: number;
}

/** Functions whose last bits are the engine's own in `Math`. What has them in plain arithmetic weighs more, and only pages with a network need it. */
export interface Elementary {
  readonly cos: (angle: number) => number;
  readonly pow: (base: number, exponent: number) => number;
}

/**
 * What an optimizer descends: a value and a gradient over a parameter vector.
 *
 * `k` is the number of updates done so far. A full-batch loss ignores it; a mini-batch loss uses it to pick
 * its examples, so that every evaluation is a pure function of (x, k) and a run can be repeated exactly.
 * The functions do not use `this`, so that an optimizer can take them out of the object once, before its loop.
 */
export interface Objective {
  /** Number of parameters. */
  readonly dimension: number;
  /** Value at `x` (length `dimension`). May be NaN or ±Infinity outside the domain; never throws. */
  readonly value: (x: Float64Array, k: number) => number;
  /** Writes ∇f(x) into `out` (length `dimension`) without allocating. */
  readonly gradient: (x: Float64Array, out: Float64Array, k: number) => void;
  /** Writes the Hessian at `x` into `out`, row by row (length `dimension`²), where the objective has one. */
  readonly hessian?: (x: Float64Array, out: Float64Array, k: number) => void;
  /** What optimizers and schedules take powers and cosines with, where that is not `Math`: a network's has the same bits in every engine. */
  readonly functions?: Elementary;
  /** Where the parameters are matrices and vectors: these, in order, without a gap; for optimizers that go by them. */
  readonly blocks?: readonly Block[];
}
