import { hessianVectorOf } from '../../objective/hessian-vector.ts';
import type { Objective } from '../../objective/objective.ts';
import type { Surface } from '../../surfaces/surface.ts';
import { onPlane } from './on-plane.ts';
import type { Plane, PlaneKind } from './plane.ts';

/** What a surface on a plane shows otherwise than the plane says. */
export type SurfaceOptions = Partial<Pick<Surface, 'domain' | 'start' | 'levels'>>;

/** Formulas with the letters x and y for s and t. */
const formulas: Readonly<Record<PlaneKind, string>> = {
  weights: 'L(w_i = x, \\; w_j = y)',
  random: 'L(\\theta_0 + x \\, u + y \\, v)',
  paths: 'L(\\theta_0 + x \\, u + y \\, v)',
};

const sources: Readonly<Record<PlaneKind, string>> = {
  weights: 'Made for this course',
  random: 'H. Li et al., Visualizing the Loss Landscape of Neural Nets, NeurIPS 2018, section 4',
  paths: 'H. Li et al., Visualizing the Loss Landscape of Neural Nets, NeurIPS 2018, section 7',
};

/**
 * An objective on a plane as a surface, over the coordinates s and t: everything that draws surfaces draws it. Value and gradient are those of
 * the objective, the gradient projected; the Hessian is by differences of that. No critical points are known. Its id is `plane-` and the kind of
 * the plane. Values are what they are, NaN and ±Infinity too, and never throw. Allocates once, not in every call; throws a RangeError unless the
 * objective has as many parameters as the plane.
 */
export function surfaceOn(plane: Plane, objective: Objective, options: SurfaceOptions = {}): Surface {
  const { kind, origin, u, v } = plane;
  if (objective.dimension !== origin.length)
    throw new RangeError(`an objective of ${objective.dimension} parameters; allowed: ${origin.length}`);
  const { value, gradient } = onPlane(objective, origin, u, v);
  const multiply = hessianVectorOf({ dimension: 2, value, gradient });
  const [alongS, alongT] = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
  const column = new Float64Array(2);
  return {
    id: `plane-${kind}`,
    dimension: 2,
    value,
    gradient,
    hessian(at, out) {
      multiply(at, alongS, column, 0);
      out[0] = column[0];
      const across = column[1];
      multiply(at, alongT, column, 0);
      out[1] = (across + column[0]) / 2;
      out[2] = out[1];
      out[3] = column[1];
    },
    domain: options.domain ?? plane.domain,
    start: options.start ?? plane.start,
    criticalPoints: [],
    levels: options.levels ?? 'log',
    tex: formulas[kind],
    source: sources[kind],
  };
}
