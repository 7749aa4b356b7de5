import { contours } from 'd3';
import type { Objective } from '../core/objective/objective.ts';
import { sampleGrid } from '../core/surfaces/shape/grid.ts';
import type { Surface } from '../core/surfaces/surface.ts';
import { contourLevels } from './levels.ts';
import type { Window } from './window.ts';

/** One contour line and the area above it: the level, and an SVG path in pixels. */
export interface Contour {
  readonly level: number;
  readonly d: string;
  /** True for the area where the surface has no value, which lies over all others; its level is NaN. */
  readonly gap?: true;
}

/** The contour lines of a picture, and the width in pixels of the picture that they were drawn for. */
export interface Landscape {
  readonly contours: readonly Contour[];
  readonly width: number;
}

/**
 * Contour lines of a surface in a window, and at the end the area, if any, where it has no value. ±Infinity counts as the highest and the
 * lowest finite value.
 *
 * `cells` is the number of grid cells along the longer side; a live landscape chooses it by its width (`liveLandscape`). `digits` are those
 * after the decimal point of a pixel.
 */
export function contourPaths(
  surface: Pick<Surface, 'levels'> & Objective,
  window: Window,
  cells = 128,
  digits = 1,
): Contour[] {
  const { x, y, width, height } = window;
  const columns = Math.max(2, Math.round(cells * Math.min(1, width / height)));
  const rows = Math.max(2, Math.round(cells * Math.min(1, height / width)));
  const { values, min, max } = sampleGrid(surface, [x, y], columns, rows);
  const draw = contours().size([columns, rows]);
  const pixel = 10 ** digits;
  const round = (value: number) => Math.round(value * pixel) / pixel;
  // A ring ends with its first point. d3's own path builder knows arcs and curves as well, a kilobyte that every figure would wait for.
  const pathOf = ({ coordinates }: ReturnType<typeof draw.contour>) =>
    coordinates
      .flat()
      .map((ring) => {
        const points = ring.slice(0, -1).map(([u, v]) => {
          return `${round((u / columns) * width)},${round(height - (v / rows) * height)}`;
        });
        return `M${points.join('L')}Z`;
      })
      .join('');
  // NaN is no less than anything, and so among the highest: the walls that this makes lie under the gap.
  const heights = Array.from(values, (value) => (value < max ? Math.max(value, min) : max));
  const areas: Contour[] = draw
    .thresholds(contourLevels(values, surface.levels))(heights)
    .map((area) => ({ level: area.value, d: pathOf(area) }));
  if (!values.some(Number.isNaN)) return areas;
  const absent = Array.from(values, (value) => Number(Number.isNaN(value)));
  return [...areas, { level: Number.NaN, d: pathOf(draw.contour(absent, gapEdge)), gap: true }];
}

/** What finds lines of one height on a grid, for other pictures of heights. */
export const isolines = contours;

/** How far a gap begins from the outermost values there are, as a share of the way to the next grid point. */
const gapEdge = 0.02;
