import type { Objective } from './objective.ts';

/** The cube root of the rounding unit 2⁻⁵², at which step central differences lose least; written out, since engines differ in `Math.cbrt`. */
const relativeStep = 6.0554544523933395e-6;

/**
 * The Hessian of an objective: its own where it has one; else central differences of its gradient, which are good to about ten digits.
 * Writes row by row into `out` (length `dimension`²). Allocates once, not in every call.
 */
export function hessianOf(objective: Objective): NonNullable<Objective['hessian']> {
  if (objective.hessian) return objective.hessian;
  const { dimension: n, gradient } = objective;
  const at = new Float64Array(n);
  const ahead = new Float64Array(n);
  const behind = new Float64Array(n);
  return (x, out, k) => {
    at.set(x);
    for (let j = 0; j < n; j++) {
      const h = relativeStep * Math.max(1, Math.abs(x[j]));
      at[j] = x[j] + h;
      gradient(at, ahead, k);
      at[j] = x[j] - h;
      gradient(at, behind, k);
      at[j] = x[j];
      for (let i = 0; i < n; i++) out[i * n + j] = (ahead[i] - behind[i]) / (2 * h);
    }
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) {
        const mean = (out[i * n + j] + out[j * n + i]) / 2;
        out[i * n + j] = mean;
        out[j * n + i] = mean;
      }
    }
  };
}
