import { hessianOf } from '../../objective/hessian.ts';
import type { Surface } from '../surface.ts';

/** Which way a landscape bends at a point: up or down in every direction, or up in some and down in others; `flat` in at least one. */
export type Bend = 'up' | 'down' | 'both' | 'flat';

/** What a surface of two parameters is like at one point. */
export interface LocalShape {
  readonly value: number;
  readonly gradient: readonly [byX: number, byY: number];
  /** Length of the gradient. */
  readonly steepness: number;
  /** Eigenvalues of the Hessian, the smaller one first. */
  readonly curvatures: readonly [least: number, most: number];
  /** Unit vector along which the landscape bends by the larger of them; by the smaller one it bends at right angles to it. */
  readonly axis: readonly [x: number, y: number];
  readonly bend: Bend;
  /** True where the gradient vanishes but for rounding, so that `bend` says what kind of point it is. */
  readonly isCritical: boolean;
}

/** A gradient this many times shorter than the surface's curvature times its size is one of rounding. */
const vanishing = 1e-7;
/** A curvature this many times smaller than the other is none. */
const flatness = 1e-9;

/** The value, the gradient and the bend of a surface of two parameters at a point. Not finite where the surface is not. */
export function localShape(surface: Surface, at: readonly number[]): LocalShape {
  const x = Float64Array.from(at);
  const g = new Float64Array(2);
  const h = new Float64Array(4);
  surface.gradient(x, g, 0);
  hessianOf(surface)(x, h, 0);
  const middle = (h[0] + h[3]) / 2;
  const reach = Math.hypot((h[0] - h[3]) / 2, h[1]);
  const curvatures = [middle - reach, middle + reach] as const;
  const angle = Math.atan2(2 * h[1], h[0] - h[3]) / 2;
  const steepness = Math.hypot(g[0], g[1]);
  const [low, high] = surface.domain[0];
  const bent = Math.max(Math.abs(curvatures[0]), Math.abs(curvatures[1]));
  return {
    value: surface.value(x, 0),
    gradient: [g[0], g[1]],
    steepness,
    curvatures,
    axis: [Math.cos(angle), Math.sin(angle)],
    bend: bendOf(curvatures, flatness * bent),
    isCritical: steepness <= vanishing * (bent * (high - low)),
  };
}

function bendOf([least, most]: readonly [number, number], zero: number): Bend {
  if (least > zero) return 'up';
  if (most < -zero) return 'down';
  return least < -zero && most > zero ? 'both' : 'flat';
}
