import type { Objective } from '../core/objective/objective.ts';
import type { Surface } from '../core/surfaces/surface.ts';
import { contourGrid } from './contour-grid.ts';
import { type Ring, sizeOf } from './iso-rings.ts';
import { contourLevels, isIndexLevel } from './levels.ts';
import type { Window } from './window.ts';

/** One contour line and the area above it: the level, and an SVG path in pixels. */
export interface Contour {
  readonly level: number;
  readonly d: string;
  /** True for every few levels: their lines are heavier. */
  readonly index?: true;
  /** True for the area where the surface has no value, which lies over all others; its level is NaN. */
  readonly gap?: true;
}

/** The contour lines of a picture, and the width in pixels of the picture that they were drawn for. */
export interface Landscape {
  readonly contours: readonly Contour[];
  readonly width: number;
}

/** How a landscape is drawn, beyond what is drawn. */
export interface ContourOptions {
  /** Grid cells along the longer side, 128 if left out; a live landscape chooses them by its width (`liveLandscape`). */
  readonly cells?: number;
  /** Digits after the decimal point of a pixel, 1 if left out. */
  readonly digits?: number;
  /** In a hurry, while the landscape moves: lines are where a grid has them, neither looked for more closely nor mended in narrow valleys. */
  readonly quick?: boolean;
}

/**
 * A ring narrower than so many cells, in the mean, and long for its width is a bead: what a grid sees of a valley too narrow for it. (Of a disc
 * the width is 0.16 of the length, of a square 0.125.)
 */
const narrowest = 0.8;
const widthOfLength = 0.11;
/** What is shorter than this, in cells, is a bead where others are. */
const beadLength = 6;
/** Levels with beads are drawn again on a grid so many times as fine; what is too narrow there too is left out. */
const finer = 3;

/**
 * Contour lines of a surface in a window, and at the end the area, if any, where it has no value. ±Infinity counts as the highest and the
 * lowest finite value. Areas reach beyond the window by about a cell, so that lines run straight on to its edge, where pictures cut them off.
 */
export function contourPaths(
  surface: Pick<Surface, 'levels'> & Objective,
  window: Window,
  { cells = 128, digits = 1, quick = false }: ContourOptions = {},
): Contour[] {
  const grid = contourGrid(surface, window, cells);
  const levels = contourLevels(grid.values, surface.levels);
  let fine: typeof grid | undefined;
  const dOf = (level: number): string => {
    const rings = grid.ringsAt(level, quick);
    if (quick || !rings.some(isBead)) return grid.pathOf(rings, digits);
    fine ??= contourGrid(surface, window, finer * cells);
    return fine.pathOf(fine.ringsAt(level, false).filter(isLine), digits);
  };
  const areas = levels
    .map((level): Contour => ({ level, d: dOf(level), ...(isIndexLevel(levels, level) && { index: true }) }))
    .filter(({ d }) => d !== '');
  const absent = grid.absent();
  return absent ? [...areas, { level: Number.NaN, d: grid.pathOf(absent, digits), gap: true }] : areas;
}

function isBead(ring: Ring): boolean {
  const { width, length } = sizeOf(ring);
  return width < narrowest && width < widthOfLength * length;
}

/** In a level that has beads, what is small on the finer grid is one, too. */
function isLine(ring: Ring): boolean {
  const { width, length } = sizeOf(ring);
  return width >= narrowest && length >= finer * beadLength;
}
