import type { Objective } from '../objective/objective.ts';
import type { Trajectory } from '../optimizers/descend.ts';

/*
 * How steep it was and how far each update went: numbers about a run, one for each of its steps 0 … steps. Where there is none (before the
 * first update, after the last iterate that is a number) stands NaN.
 */

/** The length of a vector. Of a surface it keeps the bits that lessons print; a network has more coordinates than a call takes arguments. */
function lengthOf(x: Float64Array): number {
  if (x.length <= 2) return Math.hypot(...x);
  let square = 0;
  for (let i = 0; i < x.length; i++) square += x[i] * x[i];
  return Math.sqrt(square);
}

/** Length of the gradient of an objective at every iterate, ‖∇f(xₖ)‖. */
export function gradientNorms(
  { gradient }: Pick<Objective, 'gradient'>,
  { dimension: n, path, steps, lastFinite }: Trajectory,
): Float64Array {
  const norms = new Float64Array(steps + 1).fill(Number.NaN);
  const x = new Float64Array(n);
  const g = new Float64Array(n);
  for (let k = 0; k <= lastFinite; k++) {
    for (let i = 0; i < n; i++) x[i] = path[k * n + i];
    gradient(x, g, k);
    norms[k] = lengthOf(g);
  }
  return norms;
}

/** How far every update went, ‖xₖ − xₖ₋₁‖: update k at index k, nothing at index 0. */
export function stepLengths({ dimension: n, path, steps, lastFinite }: Trajectory): Float64Array {
  const lengths = new Float64Array(steps + 1).fill(Number.NaN);
  const moved = new Float64Array(n);
  for (let k = 1; k <= lastFinite; k++) {
    for (let i = 0; i < n; i++) moved[i] = path[k * n + i] - path[(k - 1) * n + i];
    lengths[k] = lengthOf(moved);
  }
  return lengths;
}

/**
 * The effective step size of every update, ‖xₖ − xₖ₋₁‖ / ‖∇f(xₖ₋₁)‖: the learning rate with which plain gradient descent would have gone as
 * far from there. From the gradient norms and the step lengths of a run; nothing where the gradient is 0.
 */
export function effectiveStepSizes(norms: ArrayLike<number>, lengths: ArrayLike<number>): Float64Array {
  return Float64Array.from(lengths, (length, k) => (k > 0 && norms[k - 1] > 0 ? length / norms[k - 1] : Number.NaN));
}
