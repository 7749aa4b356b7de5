import type { Interval } from '../core/surfaces/surface.ts';

/** The part of a plane that a picture shows, and its size in pixels: equal scales on both axes. */
export interface Window {
  readonly x: Interval;
  readonly y: Interval;
  readonly width: number;
  readonly height: number;
}

/** A window on a domain at a given width; the height follows from the domain, so that both axes have one scale. */
export function windowOn(domain: readonly Interval[], width: number): Window {
  const [x, y] = domain;
  return { x, y, width, height: (width * (y[1] - y[0])) / (x[1] - x[0]) };
}

/** Pixel of a coordinate, kept within a few sizes of the picture so that no attribute overflows. Never NaN. */
export const toPixelX = ({ x, width }: Window, value: number): number =>
  keep(((value - x[0]) / (x[1] - x[0])) * width, width);

/** As `toPixelX`, for the vertical axis, whose pixels count downwards. */
export const toPixelY = ({ y, height }: Window, value: number): number =>
  keep(((y[1] - value) / (y[1] - y[0])) * height, height);

/** Coordinate of a pixel. */
export const fromPixel = ({ x, y, width, height }: Window, px: number, py: number): [x: number, y: number] => [
  x[0] + (px / width) * (x[1] - x[0]),
  y[1] - (py / height) * (y[1] - y[0]),
];

function keep(pixel: number, size: number): number {
  if (Number.isNaN(pixel)) return -4 * size;
  return Math.min(Math.max(pixel, -4 * size), 5 * size);
}
