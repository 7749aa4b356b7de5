import { svg, type TemplateResult } from 'lit-html';
import { round, type Track } from './track.ts';

/** A run as far as the frame, and the way it goes out there: an angle in degrees, clockwise from the right. */
export interface Leaving {
  readonly track: Track;
  readonly angle: number;
}

/** Rounding must not put an iterate on the edge outside. */
const edge = 0.1;

/**
 * Cuts a run where it leaves a picture: the first time, or, if it `mayReturn`, the last. Null where it does not end outside, or does not begin
 * inside. Both ends of a step may be far apart: what lies between them is a straight line.
 */
export function leavingOf(
  { xs, ys, count }: Track,
  { width, height }: { readonly width: number; readonly height: number },
  mayReturn: boolean,
): Leaving | null {
  const isInside = (k: number) => xs[k] >= -edge && xs[k] <= width + edge && ys[k] >= -edge && ys[k] <= height + edge;
  let out = 0;
  for (let k = 1; k < count; k++) {
    if (isInside(k - 1) && !isInside(k)) out = k;
    if (out > 0 && !mayReturn) break;
  }
  if (out === 0 || (mayReturn && isInside(count - 1))) return null;
  const [x, y] = [xs[out - 1], ys[out - 1]];
  const [dx, dy] = [xs[out] - x, ys[out] - y];
  /** The share of the step at which one coordinate reaches the frame. */
  const reaches = (from: number, way: number, size: number) =>
    way > 0 ? (size - from) / way : way < 0 ? -from / way : 1;
  const share = Math.min(Math.max(0, Math.min(reaches(x, dx, width), reaches(y, dy, height))), 1);
  const cut: Track = { xs: xs.slice(0, out + 1), ys: ys.slice(0, out + 1), count: out + 1 };
  cut.xs[out] = x + share * dx;
  cut.ys[out] = y + share * dy;
  return { track: cut, angle: (Math.atan2(dy, dx) * 180) / Math.PI };
}

/** An arrow whose tip is where a run leaves the picture. */
export const exitMark = (x: number, y: number, angle: number): TemplateResult =>
  svg`<path class="run-head" d="M0,0L-13,-6L-9,0L-13,6Z" transform="translate(${round(x)},${round(y)}) rotate(${round(angle)})"></path>`;
