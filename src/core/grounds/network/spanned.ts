import { onPlane } from '../../network/plane.ts';
import { hessianOf } from '../../objective/hessian.ts';
import type { Interval, Surface } from '../../surfaces/surface.ts';
import type { PreparedGround } from '../ground.ts';

/** A plane through parameter space: the place (s, t) on it is origin + s u + t v. All three have a number for each parameter. */
export interface Plane {
  readonly origin: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** What figures show of it: from where to where s and t go. */
  readonly domain: readonly [s: Interval, t: Interval];
}

/**
 * A prepared network whose starts lie on this plane, and whose surface is its loss there. At (0, 0) a start is the origin itself, to the last
 * bit. What is descended and what is recorded stay the same.
 */
export function spannedBy<Ground extends Pick<PreparedGround, 'measured'>>(
  prepared: Ground,
  { origin, u, v, domain }: Plane,
): Ground & Required<Pick<PreparedGround, 'surface' | 'lift'>> {
  const flat = onPlane(prepared.measured, origin, u, v);
  const hessian = hessianOf(flat);
  const surface: Surface = {
    id: 'network',
    ...flat,
    dimension: 2,
    hessian: (at, out) => hessian(at, out, 0),
    domain,
    start: [0, 0],
    criticalPoints: [],
    levels: 'log',
    tex: '\\mathcal{L}(\\theta_0 + x u + y v)',
    source: 'H. Li et al., “Visualizing the Loss Landscape of Neural Nets”, NeurIPS 2018',
  };
  const lift = (at: ArrayLike<number>) => origin.map((value, i) => value + at[0] * u[i] + at[1] * v[i]);
  return { ...prepared, surface, lift };
}
