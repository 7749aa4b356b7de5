import { ticks } from 'd3';
import { svg, type TemplateResult } from 'lit-html';
import { formatNumber, formatPower } from '../numbers.ts';
import { round } from '../track.ts';
import { type Camera, project } from './camera.ts';
import { type Relief, toScene } from './relief.ts';

/** Letters on the axes, in words of no language: two parameters and the value. */
export type AxisNames = readonly [x: string, y: string, value: string];

type Pixel = readonly [x: number, y: number];

/** Numbers and letters stand this far outside of an edge, tick marks reach this far. */
const numberDistance = 17;
const nameDistance = 36;
const tickLength = 5;
/** Room that one number takes along an edge, in pixels; of the value's axis, which is upright. */
const numberRoom = 46;
const heightRoom = 22;

/**
 * Tick marks, numbers and letters: of the parameters along the two lower edges that are nearest, of the value up the corner that is
 * furthest left. Nothing of the landscape can stand before any of these.
 */
export function reliefAxes(relief: Relief, camera: Camera, names: AxisNames): TemplateResult {
  const { half } = relief;
  const front = [camera.forward[0] > 0 ? -half[0] : half[0], camera.forward[1] > 0 ? -half[1] : half[1]] as const;
  return svg`<g class="axes" aria-hidden="true">
    ${groundAxis(relief, camera, 0, front[1], names[0])}
    ${groundAxis(relief, camera, 1, front[0], names[1])}
    ${heightAxis(relief, camera, names[2])}
  </g>`;
}

/** The axis of one parameter, on the edge where the other one is at `side`. */
function groundAxis(relief: Relief, camera: Camera, axis: 0 | 1, side: number, name: string): TemplateResult {
  const [low, high] = relief.domain[axis];
  const flat = (along: number, out: number) =>
    axis === 0 ? project(camera, along, side * out, 0) : project(camera, side * out, along, 0);
  const alongOf = (value: number) => {
    const [x, y] = relief.domain;
    const point = axis === 0 ? toScene(relief, value, y[0]) : toScene(relief, x[0], value);
    return point[axis];
  };
  const ends = [flat(alongOf(low), 1), flat(alongOf(high), 1)];
  const length = Math.hypot(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]);
  if (length < 1.5 * numberRoom) return svg``;
  const values = ticks(low, high, Math.max(2, Math.min(8, length / numberRoom)));
  const room = (14 / length) * (high - low);
  return svg`${values.map((value) => {
    const at = flat(alongOf(value), 1);
    const out = direction(at, flat(alongOf(value), 1.1));
    if (value < low + room / 4 || value > high - room / 4) return svg``;
    const hasNumber = value > low + room && value < high - room;
    return svg`<path class="tick" d=${stroke(at, moved(at, out, tickLength))}></path>${
      hasNumber ? text(moved(at, out, numberDistance), formatNumber(value)) : ''
    }`;
  })}${text(moved(flat(0, 1), direction(flat(0, 1), flat(0, 1.1)), nameDistance), name, 'axis-name')}`;
}

/** The axis of the value, upright at the corner that is furthest left in the picture. */
function heightAxis(relief: Relief, camera: Camera, name: string): TemplateResult {
  const [hx, hy] = relief.half;
  const corners = [
    [-hx, -hy],
    [hx, -hy],
    [hx, hy],
    [-hx, hy],
  ] as const;
  const [x, y] = corners.reduce((best, one) => (base(camera, one)[0] < base(camera, best)[0] ? one : best));
  const foot = project(camera, x, y, 0);
  const top = project(camera, x, y, 1);
  const length = Math.hypot(top[0] - foot[0], top[1] - foot[1]);
  if (length < 2 * heightRoom) return svg``;
  const values = heightTicks(relief, heightRoom / length);
  return svg`<path class="tick" d=${stroke(foot, top)}></path>${values.map((value) => {
    const at = project(camera, x, y, relief.heightOf(value));
    return svg`<path class="tick" d=${stroke(at, [at[0] - tickLength, at[1]])}></path>${text(
      [at[0] - tickLength - 4, at[1]],
      relief.spacing === 'log' ? formatPowers(value) : formatNumber(value, 3),
      '',
      'end',
    )}`;
  })}${text([top[0], top[1] - 12], name, 'axis-name')}`;
}

const base = (camera: Camera, [x, y]: Pixel) => project(camera, x, y, 0);

/** Values to mark on the height axis, ascending, at least `apart` from each other in height. */
export function heightTicks(relief: Pick<Relief, 'low' | 'high' | 'spacing' | 'heightOf'>, apart: number): number[] {
  const { low, high, spacing, heightOf } = relief;
  if (spacing === 'linear') return ticks(low, high, Math.max(2, Math.min(6, 1 / apart / 1.5)));
  const powers = Array.from({ length: 40 }, (_, i) => 10 ** (i - 20));
  const candidates = [...powers.toReversed(), 0, ...powers.map((power) => -power)];
  const chosen: number[] = [];
  for (const value of candidates) {
    const last = chosen[0];
    if (value < low || value > high) continue;
    if (last === undefined || heightOf(last) - heightOf(value) > apart) chosen.unshift(value);
  }
  return chosen;
}

/** A power of ten, its negative, or 0. */
function formatPowers(value: number): string {
  return value === 0 ? '0' : `${value < 0 ? '−' : ''}${formatPower(Math.round(Math.log10(Math.abs(value))))}`;
}

function text(at: Pixel, content: string, name = '', anchor = 'middle'): TemplateResult {
  return svg`<text class=${name} x=${round(at[0])} y=${round(at[1])} dy=".35em" text-anchor=${anchor}>${content}</text>`;
}

const stroke = (a: Pixel, b: Pixel) => `M${round(a[0])},${round(a[1])}L${round(b[0])},${round(b[1])}`;

const moved = (at: Pixel, out: Pixel, distance: number): Pixel => [
  at[0] + out[0] * distance,
  at[1] + out[1] * distance,
];

/** Direction from one pixel to another, of length 1; downwards if they are the same. */
function direction(from: Pixel, to: Pixel): Pixel {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  return length > 1e-6 ? [x / length, y / length] : [0, 1];
}
