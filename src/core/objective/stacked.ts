import type { Objective } from './objective.ts';

/**
 * `count` copies of an objective as one, for running an optimizer from many starts at once: their points laid end to end in one vector, and
 * their gradients likewise. For an optimizer that is `coordinatewise` each copy then runs to the last bit as it would alone, and a step
 * costs about half as much, since what the optimizer does once per step it does once for all of them.
 *
 * Has no value (NaN) and no Hessian: those of many problems are not those of one, and only optimizers that are not coordinatewise ask.
 */
export function stack({ dimension, gradient }: Objective, count: number): Objective {
  const x = new Float64Array(dimension);
  const g = new Float64Array(dimension);
  return {
    dimension: dimension * count,
    value: () => Number.NaN,
    gradient(points, out, k) {
      for (let at = 0; at < points.length; at += dimension) {
        for (let i = 0; i < dimension; i++) x[i] = points[at + i];
        gradient(x, g, k);
        for (let i = 0; i < dimension; i++) out[at + i] = g[i];
      }
    },
  };
}
