import { round } from '../track.ts';
import { fromPixel, type Window } from '../window.ts';

/** An arrow of the field, in pixels: its middle, its half, and the length of the gradient there. */
export interface FieldArrow {
  readonly x: number;
  readonly y: number;
  readonly halfX: number;
  readonly halfY: number;
  readonly steepness: number;
}

/** A field as it is drawn: the arrows, and the lengths of the gradient that the shortest and the longest of them stand for. */
export interface VectorField {
  readonly arrows: readonly FieldArrow[];
  readonly least: number;
  readonly most: number;
}

/** How far arrows stand from one another in pixels: about so many to a row, but never closer or further than this. */
const perRow = 20;
const closest = 26;
const furthest = 44;
/** Lengths as shares of that distance. */
const shortest = 0.26;
const longest = 0.86;
/** Of all gradients this share is shorter than the scale begins, and as many are longer than it ends. */
const beyond = 0.04;

/**
 * Arrows of −∇f on a grid of places, as long as the logarithm of ‖∇f‖ says. There are none where the gradient is 0 or no number.
 * `gradient` writes into its second argument.
 */
export function vectorField(gradient: (at: Float64Array, out: Float64Array) => void, window: Window): VectorField {
  const { width, height } = window;
  const apart = Math.min(Math.max(width / perRow, closest), furthest);
  const columns = Math.max(2, Math.floor(width / apart));
  const rows = Math.max(2, Math.floor(height / apart));
  const at = new Float64Array(2);
  const g = new Float64Array(2);
  const found: { x: number; y: number; ux: number; uy: number; steepness: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [((column + 0.5) / columns) * width, ((row + 0.5) / rows) * height];
      at.set(fromPixel(window, x, y));
      gradient(at, g);
      const steepness = Math.hypot(g[0], g[1]);
      // Pixels count downwards, so that down the slope is −x and +y.
      if (steepness > 0 && Number.isFinite(steepness))
        found.push({ x, y, ux: -g[0] / steepness, uy: g[1] / steepness, steepness });
    }
  }
  const lengths = found.map(({ steepness }) => steepness).sort((a, b) => a - b);
  const last = lengths.length - 1;
  const [least, most] = [lengths[Math.round(beyond * last)] ?? 0, lengths[Math.round((1 - beyond) * last)] ?? 0];
  const span = Math.log(most) - Math.log(least);
  const arrows = found.map(({ x, y, ux, uy, steepness }) => {
    const share = span > 0 ? Math.min(Math.max((Math.log(steepness) - Math.log(least)) / span, 0), 1) : 1;
    const half = (apart / 2) * (shortest + share * (longest - shortest));
    return { x, y, halfX: half * ux, halfY: half * uy, steepness };
  });
  return { arrows, least, most };
}

/** Barbs of an arrow: their length in pixels at the most, and the cosine and sine of the angle they make with it. */
const barb = 5;
const [cos, sin] = [Math.cos(0.5), Math.sin(0.5)];

/** All arrows as one path. `place` says where a pixel of the window lies on the picture; left out: there. */
export function fieldPath({ arrows }: Pick<VectorField, 'arrows'>, place: Place = itself): string {
  return arrows
    .map(({ x, y, halfX, halfY }) => {
      const [tipX, tipY] = [x + halfX, y + halfY];
      const size = Math.min(barb / Math.hypot(halfX, halfY), 0.8);
      const point = (px: number, py: number) => place(px, py).map(round).join();
      const side = (sign: number) =>
        point(tipX - size * (cos * halfX - sign * sin * halfY), tipY - size * (cos * halfY + sign * sin * halfX));
      const tip = point(tipX, tipY);
      return `M${point(x - halfX, y - halfY)}L${tip}M${side(1)}L${tip}L${side(-1)}`;
    })
    .join('');
}

/** Where a pixel of a window lies on a picture. */
export type Place = (x: number, y: number) => readonly [number, number];
const itself: Place = (x, y) => [x, y];
