import type { FitKind } from '../data/fit-set.ts';
import type { Expression } from '../expression/tree.ts';
import type { Objective } from '../objective/objective.ts';

/**
 * What kind of point a critical point is. `degenerate`: the Hessian is singular there, so it decides nothing.
 */
export type CriticalKind = 'minimum' | 'maximum' | 'saddle' | 'degenerate';

/** A point where the gradient vanishes, or (`nonsmooth`) where the function has a kink at its minimum. */
export interface CriticalPoint {
  /** Coordinates, of the surface's dimension. */
  readonly at: readonly number[];
  readonly value: number;
  readonly kind: CriticalKind;
  /** True for a minimum that no point of the surface's domain lies below. */
  readonly global?: true;
  /** True where the gradient is not defined (a cone's tip): no gradient or Hessian claim is made. */
  readonly nonsmooth?: true;
}

/** An interval, lower end first. */
export type Interval = readonly [low: number, high: number];

/** A loss surface of one or two parameters, with everything a figure or a test needs to know about it. */
export interface Surface extends Objective {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  readonly dimension: 1 | 2;
  readonly hessian: (x: Float64Array, out: Float64Array) => void;
  /** The part of parameter space that figures show, one interval per parameter. */
  readonly domain: readonly Interval[];
  /** A start from which the surface shows what it is good for. */
  readonly start: readonly number[];
  /**
   * Known critical points inside the domain. Complete for most surfaces; a surface with a lattice of them (Rastrigin,
   * Ackley, Lévi) lists those near the global minimum and says so in `criticalPointsWithin`.
   */
  readonly criticalPoints: readonly CriticalPoint[];
  /** The box inside which `criticalPoints` is complete, where that is smaller than the domain. */
  readonly criticalPointsWithin?: readonly Interval[];
  /** How contour levels are spaced between the lowest and the highest value shown. */
  readonly levels: 'linear' | 'log';
  /** True if its Hessian is the same everywhere. */
  readonly quadratic?: true;
  /** True if no point of its domain that was looked at has a finite value. */
  readonly blank?: true;
  /** True if the function has no lowest value on the whole plane. */
  readonly unboundedBelow?: true;
  /** The formula, in TeX, with the letters x and y (of a data loss: w and b, as a sum over its points). */
  readonly tex: string;
  /** The formula as a tree, where the surface was made from one. */
  readonly expression?: Expression;
  /** Where the function comes from. */
  readonly source: string;
  /** The points a data loss is the mean over, for drawing them beside the surface; its parameters are then w and b, not x and y. */
  readonly data?: { readonly xs: readonly number[]; readonly ys: readonly number[] };
  /** What is fitted to `data`: the line ŷ = wx + b, or the probability ŷ = σ(wx + b) for labels 0 and 1. */
  readonly dataKind?: FitKind;
}
