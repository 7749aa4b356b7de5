import type { Objective } from './objective.ts';

/**
 * The step of the differences, relative to the size of x. A little shorter than the cube root of the rounding unit, at which they lose least where
 * nothing bends sharply: networks do, along their steepest directions.
 */
const relativeStep = 2 ** -19;

/**
 * The Hessian of an objective times a vector, ∇²f(x) v, by a central difference of its gradient along v: two gradients, however many parameters
 * there are, and no matrix. Good to about ten digits. Writes into `out`; allocates once, not in every call.
 */
export function hessianVectorOf({
  dimension,
  gradient,
}: Objective): (x: Float64Array, v: Float64Array, out: Float64Array, k: number) => void {
  const at = new Float64Array(dimension);
  const behind = new Float64Array(dimension);
  return (x, v, out, k) => {
    let ofX = 0;
    let ofV = 0;
    for (let i = 0; i < dimension; i++) {
      ofX += x[i] * x[i];
      ofV += v[i] * v[i];
    }
    if (ofV === 0) {
      out.fill(0);
      return;
    }
    const h = (relativeStep * Math.max(1, Math.sqrt(ofX / dimension))) / Math.sqrt(ofV);
    for (let i = 0; i < dimension; i++) at[i] = x[i] - h * v[i];
    gradient(at, behind, k);
    for (let i = 0; i < dimension; i++) at[i] = x[i] + h * v[i];
    gradient(at, out, k);
    for (let i = 0; i < dimension; i++) out[i] = (out[i] - behind[i]) / (2 * h);
  };
}
