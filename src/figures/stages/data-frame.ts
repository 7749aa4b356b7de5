import { extent } from 'd3';
import type { Problem } from '../../core/data/problem.ts';
import type { Interval, Surface } from '../../core/surfaces/surface.ts';
import { round } from '../../render/track.ts';
import type { Window } from '../../render/window.ts';
import type { Frame } from '../state/model.ts';

/** Room around data, as a share of their range: more where points can be dragged. */
const room = { still: [0.12, 0.12], draggable: [0.14, 0.5] } as const;
const aspect = 0.8;
/** A point nearer to the edge than this share of the frame asks for a wider one. */
const edge = 0.02;

/** With more points than this they are too close to take hold of, and no keyboard reaches the last. */
const mostHandles = 40;

/** True if the reader may move the points of this data: those of an experiment, if there are not too many. */
export const isDraggable = (problem: Problem | undefined, { data }: Pick<Surface, 'data'>): boolean =>
  problem !== undefined && data !== undefined && data.xs.length <= mostHandles;

/** A frame with room around data. */
export function frameOf({ xs, ys }: NonNullable<Surface['data']>, draggable: boolean): Frame {
  const [across, up] = draggable ? room.draggable : room.still;
  return { x: widened(extent(xs), across), y: widened(extent(ys), up) };
}

/** The frame that is shown next: the same, as long as all data have room in it. */
export function nextFrame(shown: Frame | null, data: NonNullable<Surface['data']>, draggable: boolean): Frame {
  if (!shown) return frameOf(data, draggable);
  const fits = (values: readonly number[], [low, high]: Interval) =>
    values.every((value) => value > low + edge * (high - low) && value < high - edge * (high - low));
  return fits(data.xs, shown.x) && fits(data.ys, shown.y) ? shown : frameOf(data, draggable);
}

/** A frame as a picture of that width. */
export const dataWindow = (frame: Frame, width: number): Window => ({
  ...frame,
  width,
  height: round(width * aspect),
});

function widened(range: readonly [number, number] | readonly [undefined, undefined], share: number): Interval {
  const [low = 0, high = 1] = range;
  const magnitude = Math.max(Math.abs(low), Math.abs(high));
  // A range that rounding alone makes is no range.
  const size = high - low > Math.max(1e-200, 1e-9 * magnitude) ? high - low : Math.max(1, magnitude);
  return [low - share * size, high + share * size];
}
