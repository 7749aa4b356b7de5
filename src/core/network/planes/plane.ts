import type { Interval } from '../../surfaces/surface.ts';

/** Parameters of a network as they are kept along a run. */
export type Iterate = Float64Array | Float32Array;

/** How a plane came about: through two weights, along two random directions, or spanned by paths. */
export type PlaneKind = 'weights' | 'random' | 'paths';

/** What part of the variance of paths about their start (the mean squared distance from it) a plane explains: shares from 0 to 1. */
export interface Explained {
  readonly whole: number;
  /** What each direction adds to that. */
  readonly byU: number;
  readonly byV: number;
}

/**
 * A plane through parameter space: the points origin + s u + t v, of which (s, t) are the coordinates. Plain data, which can be posted. `u` and
 * `v` do not lie along one line; those spanned by paths and through weights have length 1 and a right angle between them.
 */
export interface Plane {
  readonly kind: PlaneKind;
  readonly origin: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Null where no path spans it. */
  readonly explained: Explained | null;
  /** The coordinates of the parameters it was made for: the start of the paths that span it. */
  readonly start: readonly [s: number, t: number];
  /** What to show of it: about square, between tidy numbers, with room about start and paths. */
  readonly domain: readonly [Interval, Interval];
}

/** A path as its shadow on a plane. */
export interface ProjectedPath {
  /** s and t of every iterate, in turn; length 2 × iterates. */
  readonly places: Float64Array;
  /** How far each iterate lies off the plane. */
  readonly off: Float64Array;
  /**
   * How much of the way the plane shows: the length of the shadow of the straight way from the first iterate to the last finite one, as a share
   * of that way's length, 0 … 1; 1 for a path that stays where it is.
   */
  readonly shown: number;
}

type Directions = Pick<Plane, 'origin' | 'u' | 'v'>;

/** The products of a plane's directions with each other. */
interface Frame {
  readonly uu: number;
  readonly uv: number;
  readonly vv: number;
}

function frameOf({ u, v }: Directions): Frame {
  let [uu, uv, vv] = [0, 0, 0];
  for (let i = 0; i < u.length; i++) {
    uu += u[i] * u[i];
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return { uu, uv, vv };
}

/** Writes the coordinates of x's foot on the plane, at which its distance is least, into `out` from `at` on; returns that distance. */
function drop({ origin, u, v }: Directions, { uu, uv, vv }: Frame, x: Iterate, out: Float64Array, at: number): number {
  if (x.length !== origin.length) throw new RangeError(`${x.length} parameters; allowed: ${origin.length}`);
  let [alongU, alongV] = [0, 0];
  for (let i = 0; i < u.length; i++) {
    const d = x[i] - origin[i];
    alongU += d * u[i];
    alongV += d * v[i];
  }
  const area = uu * vv - uv * uv;
  const s = (vv * alongU - uv * alongV) / area;
  const t = (uu * alongV - uv * alongU) / area;
  out[at] = s;
  out[at + 1] = t;
  let square = 0;
  for (let i = 0; i < u.length; i++) {
    const rest = x[i] - origin[i] - s * u[i] - t * v[i];
    square += rest * rest;
  }
  return Math.sqrt(square);
}

/**
 * The coordinates (s, t) of the point of a plane that is nearest to x; not finite where x is not. Throws a RangeError unless x has as many
 * parameters as the plane's origin.
 */
export function project(plane: Directions, x: Iterate): [s: number, t: number] {
  const place = new Float64Array(2);
  drop(plane, frameOf(plane), x, place, 0);
  return [place[0], place[1]];
}

/** How far x lies off a plane, in the Euclidean length of parameters. Throws as `project` does. */
export function distanceFrom(plane: Directions, x: Iterate): number {
  return drop(plane, frameOf(plane), x, new Float64Array(2), 0);
}

/** The parameters at the coordinates (s, t) of a plane. */
export function placeOn({ origin, u, v }: Directions, s: number, t: number): Float64Array {
  return Float64Array.from(origin, (one, i) => one + s * u[i] + t * v[i]);
}

/** A whole path on a plane: where each iterate's shadow falls and how far off it lies. Throws as `project` does. */
export function projectPath(plane: Directions, path: readonly Iterate[]): ProjectedPath {
  const frame = frameOf(plane);
  const places = new Float64Array(2 * path.length);
  const off = Float64Array.from(path, (x, k) => drop(plane, frame, x, places, 2 * k));
  const last = off.findLastIndex(Number.isFinite);
  return { places, off, shown: last > 0 ? shownOf(path[0], path[last], places, last, frame) : 1 };
}

function shownOf(from: Iterate, to: Iterate, places: Float64Array, last: number, { uu, uv, vv }: Frame): number {
  let way = 0;
  for (let i = 0; i < from.length; i++) way += (to[i] - from[i]) * (to[i] - from[i]);
  const s = places[2 * last] - places[0];
  const t = places[2 * last + 1] - places[1];
  const shadow = s * s * uu + 2 * s * t * uv + t * t * vv;
  return way > 0 ? Math.min(1, Math.sqrt(Math.max(0, shadow) / way)) : 1;
}
