import { contours } from 'd3';
import type { Grid } from './sight.ts';

/** A rectangle of the picture, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paths around the areas of a box where a grid's values are at least each of some thresholds; empty where nowhere. What is no number counts as lowest. */
export function areasOf(
  { columns, rows, values }: Grid,
  thresholds: readonly number[],
  box: Box,
  digits = 1,
): string[] {
  const draw = contours().size([columns, rows]);
  const lowest = thresholds[0] - 1e6;
  const heights = Array.from(values, (value) => (value > lowest ? Math.min(value, 1e6) : lowest));
  const pixel = 10 ** digits;
  const round = (value: number) => Math.round(value * pixel) / pixel;
  return thresholds.map((threshold) =>
    draw
      .contour(heights, threshold)
      .coordinates.flat()
      .map((ring) => {
        const points = ring.slice(0, -1).map(([u, v]) => {
          const [across, up] = [u / columns, v / rows];
          return `${round(box.x + across * box.width)},${round(box.y + (1 - up) * box.height)}`;
        });
        return `M${points.join('L')}Z`;
      })
      .join(''),
  );
}

/** The line along which a grid's values cross a threshold, in a box: what `areasOf` draws around that area, without the edges of the box. */
export function crossingOf({ columns, rows, values }: Grid, threshold: number, box: Box, digits = 1): string {
  const heights = Array.from(values, (value) => (Number.isFinite(value) ? value : threshold - 1));
  const pixel = 10 ** digits;
  const round = (value: number) => Math.round(value * pixel) / pixel;
  const isEdge = ([u, v]: readonly number[]) => u <= 0 || v <= 0 || u >= columns || v >= rows;
  let d = '';
  for (const ring of contours().size([columns, rows]).contour(heights, threshold).coordinates.flat()) {
    let drawing = false;
    for (const [i, point] of ring.entries()) {
      if (i === 0) continue;
      const before = ring[i - 1];
      if (isEdge(before) && isEdge(point)) {
        drawing = false;
        continue;
      }
      const at = ([u, v]: readonly number[]) =>
        `${round(box.x + (u / columns) * box.width)},${round(box.y + (1 - v / rows) * box.height)}`;
      d += drawing ? `L${at(point)}` : `M${at(before)}L${at(point)}`;
      drawing = true;
    }
  }
  return d;
}

/** The line of values along a grid of one row, in a box that goes from `low` to `high` upwards. */
export function lineOf({ columns, values }: Grid, [low, high]: readonly [number, number], box: Box): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  let d = '';
  for (let i = 0; i < columns; i++) {
    if (!Number.isFinite(values[i])) continue;
    const up = Math.min(1.05, Math.max(-0.05, (values[i] - low) / (high - low)));
    d += `${d ? 'L' : 'M'}${round(box.x + ((i + 0.5) / columns) * box.width)},${round(box.y + (1 - up) * box.height)}`;
  }
  return d;
}
