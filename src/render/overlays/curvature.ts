import type { LocalShape } from '../../core/surfaces/shape/local-shape.ts';
import { round } from '../track.ts';
import type { Place } from './vector-field.ts';

/** How a landscape bends at a point, to be drawn around that point: paths in units whose long half-axis is 1, x to the right, y up. */
export interface CurvatureMark {
  /** Where the landscape's local quadratic is by one amount higher than its middle, and where it is by as much lower. */
  readonly higher: readonly Points[];
  readonly lower: readonly Points[];
  /** The principal directions: unit vectors, the half-axis in that direction (Infinity where nothing bends), and the curvature. */
  readonly axes: readonly {
    readonly along: readonly [x: number, y: number];
    readonly half: number;
    readonly curvature: number;
  }[];
}

/** A line through points; `closed` where the last one leads to the first. */
export interface Points {
  readonly at: readonly (readonly [x: number, y: number])[];
  readonly closed: boolean;
}

/** How far what never closes is drawn, in long half-axes. */
export const reach = 1.6;
const corners = 48;
/** A curvature this many times smaller than the other is none. */
const flatness = 1e-9;

/**
 * The level line of ½ dᵀHd around a point: an ellipse where the landscape bends the same way in every direction, hyperbolas where it bends
 * up along one axis and down along the other, two straight lines where it bends in one direction only. Its half-axes are in proportion
 * to 1/√|λ|; the longer one that there is has length 1. Null where nothing bends, or where the Hessian is no number.
 */
export function curvatureMark({
  curvatures: [least, most],
  axis,
}: Pick<LocalShape, 'curvatures' | 'axis'>): CurvatureMark | null {
  const strongest = Math.max(Math.abs(least), Math.abs(most));
  if (!(strongest > 0) || !Number.isFinite(strongest)) return null;
  const isFlat = (curvature: number) => Math.abs(curvature) <= flatness * strongest;
  const bent = [least, most].filter((curvature) => !isFlat(curvature));
  const weakest = Math.min(...bent.map(Math.abs));
  const halfOf = (curvature: number) =>
    isFlat(curvature) ? Number.POSITIVE_INFINITY : Math.sqrt(weakest / Math.abs(curvature));
  const axes = [
    { along: axis, half: halfOf(most), curvature: most },
    { along: [-axis[1], axis[0]] as const, half: halfOf(least), curvature: least },
  ];
  const [a, b] = axes;
  const place = (u: number, v: number) => [u * a.along[0] + v * b.along[0], u * a.along[1] + v * b.along[1]] as const;
  if (bent.length === 1) {
    const alongFirst = isFlat(most);
    const line = (side: number, t: number) => (alongFirst ? place(t, side * b.half) : place(side * a.half, t));
    const lines = [-1, 1].map((side) => ({ at: [line(side, -reach), line(side, reach)], closed: false }));
    return bent[0] > 0 ? { higher: lines, lower: [], axes } : { higher: [], lower: lines, axes };
  }
  if (most > 0 && least < 0) {
    const [c, s] = [Math.cosh, Math.sinh];
    return {
      higher: branches(a.half, b.half, (t, side) => place(side * a.half * c(t), b.half * s(t))),
      lower: branches(b.half, a.half, (t, side) => place(a.half * s(t), side * b.half * c(t))),
      axes,
    };
  }
  const at = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return place(a.half * Math.cos(angle), b.half * Math.sin(angle));
  });
  const ellipse = [{ at, closed: true }];
  return { higher: most > 0 ? ellipse : [], lower: most > 0 ? [] : ellipse, axes };
}

/** Both branches of a hyperbola, as far as `reach`. */
function branches(
  half: number,
  other: number,
  point: (t: number, side: number) => readonly [number, number],
): Points[] {
  if (half >= reach) return [];
  // Where cosh² · half² + sinh² · other² is reach².
  const most = Math.asinh(Math.sqrt((reach ** 2 - half ** 2) / (half ** 2 + other ** 2)));
  const steps = corners / 2;
  return [-1, 1].map((side) => ({
    at: Array.from({ length: steps + 1 }, (_, i) => point(most * ((2 * i) / steps - 1), side)),
    closed: false,
  }));
}

/** Lines as one path in pixels. `place` says where a point of the mark lies on the picture. */
export const linesPath = (lines: readonly Points[], place: Place): string =>
  lines
    .map(({ at, closed }) => `M${at.map(([u, v]) => place(u, v).map(round).join()).join('L')}${closed ? 'Z' : ''}`)
    .join('');
