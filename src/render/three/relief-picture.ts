import type { Camera } from '../relief/camera.ts';
import type { LiftedContour } from '../relief/lifted-contours.ts';
import type { LiftedRun } from '../relief/lifted-run.ts';
import type { Relief } from '../relief/relief.ts';
import type { Palette } from './palette.ts';

/** An image with a pixel of four bytes for every cell, the highest row first. */
export interface CellImage {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly columns: number;
  readonly rows: number;
}

/** A run as the painter paints it. */
export interface PaintedRun {
  readonly way: LiftedRun;
  readonly hue: number;
  readonly faded: boolean;
  /** How high above the landscape it really is, 0 … 1: the higher, the fainter. */
  readonly height?: number;
}

/** All that a picture of a landscape shows. */
export interface ReliefPicture {
  readonly relief: Relief;
  readonly contours: readonly LiftedContour[];
  readonly runs: readonly PaintedRun[];
  readonly playhead: number;
  readonly camera: Camera;
  readonly palette: Palette;
  /** A map of the ground by which the landscape is coloured; null for the colours of its heights. */
  readonly cells: CellImage | null;
}
