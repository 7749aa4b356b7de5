import type { Objective } from '../../src/core/objective/objective.ts';

/** Σ ½cᵢxᵢ² + ¼xᵢ⁴: a bowl that is steeper along some coordinates than along others; each coordinate for itself. */
export function bowl(curvatures: readonly number[]): Objective {
  return {
    dimension: curvatures.length,
    value: (x) => curvatures.reduce((sum, c, i) => sum + 0.5 * c * x[i] ** 2 + 0.25 * x[i] ** 4, 0),
    gradient(x, out) {
      for (let i = 0; i < out.length; i++) out[i] = curvatures[i] * x[i] + x[i] ** 3;
    },
  };
}

/** g·x: the same slope everywhere. */
export function slope(g: readonly number[]): Objective {
  return {
    dimension: g.length,
    value: (x) => g.reduce((sum, gi, i) => sum + gi * x[i], 0),
    gradient(_, out) {
      out.set(g);
    },
  };
}
