import { nothing, svg, type TemplateResult } from 'lit-html';
import { type Grid, sampleGrid } from '../../../core/surfaces/shape/grid.ts';
import type { LocalShape } from '../../../core/surfaces/shape/local-shape.ts';
import type { Surface } from '../../../core/surfaces/surface.ts';
import { arrowPath } from '../../../render/arrow.ts';
import { isoRings } from '../../../render/iso-rings.ts';
import { round } from '../../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../../render/window.ts';

/** The longest arrow, as a share of the picture's width, and what is too short to draw, in pixels. */
const longest = 0.24;
const shortest = 3;
/** Half the length of the tangent, in pixels. */
const tangentReach = 70;
const cells = 96;

/**
 * Length in pixels of the arrow of a gradient: in proportion to the gradient where that is small, approaching `longest` where it is large.
 * `typical` is a gradient that is drawn half that long.
 */
export const arrowLength = (steepness: number, typical: number, width: number): number =>
  (longest * width * steepness) / (steepness + typical);

/** The contour line through a point, its tangent there, the gradient and its opposite. All lengths in pixels of the window. */
export function gradientMarks(
  surface: Surface,
  at: readonly number[],
  { value, gradient, steepness, isCritical }: LocalShape,
  window: Window,
): TemplateResult {
  const [x, y] = [toPixelX(window, at[0]), toPixelY(window, at[1])];
  const length = arrowLength(steepness, typicalSteepness(surface), window.width);
  const drawn = !isCritical && Number.isFinite(length) && length > shortest;
  const [ux, uy] = drawn ? [gradient[0] / steepness, -gradient[1] / steepness] : [0, 0];
  const line = contourThrough(surface, value, window);
  return svg`<g class="gradient-marks" aria-hidden="true">
    ${line ? svg`<path class="level-line" d=${line}></path>` : nothing}
    ${
      drawn
        ? svg`<path class="tangent" d="M${round(x - uy * tangentReach)},${round(y + ux * tangentReach)}L${round(x + uy * tangentReach)},${round(y - ux * tangentReach)}"></path>
          ${arrowMark('uphill', '∇f', x, y, x + ux * length, y + uy * length)}
          ${arrowMark('downhill', '−∇f', x, y, x - ux * length, y - uy * length)}`
        : nothing
    }
  </g>`;
}

/** One arrow with its name beyond the tip. `kind` says which of the two it is. */
export function arrowMark(
  kind: 'uphill' | 'downhill',
  name: string,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): TemplateResult {
  const size = Math.hypot(x1 - x0, y1 - y0) || 1;
  // Beyond the ring of the handle even where the arrow is short.
  const beyond = Math.max(16, 30 - size);
  const [tx, ty] = [x1 + ((x1 - x0) / size) * beyond, y1 + ((y1 - y0) / size) * beyond];
  return svg`<path class=${`slope-arrow slope-arrow--${kind}`} d=${arrowPath(x0, y0, x1, y1)}></path>
    <text class=${`slope-name slope-name--${kind}`} x=${round(tx)} y=${round(ty)} dy=".35em" text-anchor="middle">${name}</text>`;
}

const typical = new WeakMap<Surface, number>();

/** A gradient that is neither long nor short for this surface: the median on a grid. */
export function typicalSteepness(surface: Surface): number {
  const known = typical.get(surface);
  if (known !== undefined) return known;
  const at = new Float64Array(2);
  const g = new Float64Array(2);
  const place = (axis: 0 | 1, i: number) => {
    const [low, high] = surface.domain[axis];
    return low + ((i + 0.5) / 12) * (high - low);
  };
  const lengths: number[] = [];
  for (let i = 0; i < 12; i++) {
    for (let j = 0; j < 12; j++) {
      at[0] = place(0, i);
      at[1] = place(1, j);
      surface.gradient(at, g, 0);
      if (Number.isFinite(g[0] + g[1])) lengths.push(Math.hypot(g[0], g[1]));
    }
  }
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] || 1;
  typical.set(surface, median);
  return median;
}

const grids = new WeakMap<Surface, Grid>();

/** The line on which a surface has that value; empty where it has none in the window. */
function contourThrough(surface: Surface, value: number, window: Window): string {
  const { x, y, width, height } = window;
  const grid = grids.get(surface) ?? sampleGrid(surface, [x, y], cells, cells);
  grids.set(surface, grid);
  if (!(value > grid.min && value < grid.max)) return '';
  const { columns, rows } = grid;
  const heights = grid.values.map((one) => (Number.isFinite(one) ? one : grid.max));
  let path = '';
  for (const ring of isoRings({ columns, rows, heights }, value, null)) {
    let open = false;
    for (let k = 0; k <= ring.length; k += 2) {
      const [u, v] = [ring[k % ring.length], ring[(k + 1) % ring.length]];
      const [px, py] = [((u + 0.5) / columns) * width, height - ((v + 0.5) / rows) * height];
      // The part of a ring that follows the picture's edge is no contour line.
      const onEdge = u <= 0 || v <= 0 || u >= columns - 1 || v >= rows - 1;
      if (!onEdge) path += `${open ? 'L' : 'M'}${round(px)},${round(py)}`;
      open = !onEdge;
    }
  }
  return path;
}
