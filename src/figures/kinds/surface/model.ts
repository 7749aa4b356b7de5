import type { TemplateResult } from 'lit-html';
import type { Run } from '../../../core/runs/run.ts';
import { type Camera, cameraOn } from '../../../render/relief/camera.ts';
import { type LiftedContour, liftContours } from '../../../render/relief/lifted-contours.ts';
import { type LiftedRun, liftRun } from '../../../render/relief/lifted-run.ts';
import { type Relief, reliefOf } from '../../../render/relief/relief.ts';
import type { Model } from '../../state/model.ts';
import type { Snapshot } from '../../state/snapshot.ts';

/** The state that a surface figure takes from its store. */
type Shared = Snapshot & Pick<Model, 'labelMemory' | 'share' | 'notices' | 'overlays' | 'stages'>;

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Everything a surface figure's template needs. */
export interface SurfaceModel extends Shared {
  readonly relief: Relief;
  /** One for each run. */
  readonly ways: readonly LiftedRun[];
  readonly camera: Camera;
  /** The contour lines, where no graphics card paints the surface. */
  readonly plates: readonly LiftedContour[] | null;
  /** What a kind of figure draws over the surface, beneath the start points. */
  readonly overlay: Overlay | null;
  /** What the reader must be told about the picture. */
  readonly trouble: string | null;
}

/** Draws something over the surface. */
export type Overlay = (model: SurfaceModel) => TemplateResult;

/** Pieces of all runs together, at most. */
const mostPieces = 60_000;

/** Lays runs onto a landscape. */
export const liftRuns = (runs: readonly Run[], relief: Relief): LiftedRun[] =>
  runs.map(({ trajectory }) => liftRun(trajectory, relief, mostPieces / runs.length));

/** Size of the picture before it is known, in the shape that the style sheet gives it. */
export const sizeAtRest: Size = { width: 640, height: 374 };

/** Cells along each side of a landscape that nobody has touched: fewer than of a live one, since its markup travels with the page. */
export const stillCells = 56;
const stillPieces = 4000;

/** A surface figure as nobody has touched it, from the state of a figure of another kind. */
export function stillSurface(model: Shared, overlay: Overlay | null = null): SurfaceModel {
  const { prepared, runs, view } = model;
  const relief = reliefOf(prepared.surface, stillCells);
  return {
    ...model,
    relief,
    ways: runs.map(({ trajectory }) => liftRun(trajectory, relief, stillPieces / runs.length)),
    camera: cameraOn(relief, { ...view, zoom: 1 }, sizeAtRest),
    plates: liftContours(relief),
    overlay,
    trouble: null,
  };
}
