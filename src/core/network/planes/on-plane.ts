import type { Objective } from '../../objective/objective.ts';

/**
 * An objective on the plane through `origin` along `u` and `v`: of (s, t), the value at origin + s u + t v and the gradient projected onto both
 * directions. Allocates once, not in every call.
 */
export function onPlane(objective: Objective, origin: Float64Array, u: Float64Array, v: Float64Array): Objective {
  const { dimension, value, gradient } = objective;
  const x = new Float64Array(dimension);
  const g = new Float64Array(dimension);
  const place = (at: Float64Array) => {
    for (let i = 0; i < dimension; i++) x[i] = origin[i] + at[0] * u[i] + at[1] * v[i];
  };
  return {
    dimension: 2,
    value(at, k) {
      place(at);
      return value(x, k);
    },
    gradient(at, out, k) {
      place(at);
      gradient(x, g, k);
      let byS = 0;
      let byT = 0;
      for (let i = 0; i < dimension; i++) {
        byS += g[i] * u[i];
        byT += g[i] * v[i];
      }
      out[0] = byS;
      out[1] = byT;
    },
  };
}
