import { svg, type TemplateResult } from 'lit-html';
import { levelCount } from '../levels.ts';
import { type Camera, project } from './camera.ts';
import type { LiftedContour } from './lifted-contours.ts';
import type { Relief } from './relief.ts';

/**
 * A landscape without a graphics card: one opaque plate on another, each the area above a contour line at that line's height. Seen from
 * above, a higher plate is never behind a lower one, so that drawing them upwards is all it takes.
 */
export function plates(relief: Relief, contours: readonly LiftedContour[], camera: Camera): TemplateResult {
  const [hx, hy] = relief.half;
  const ground = Float32Array.of(-hx, -hy, hx, -hy, hx, hy, -hx, hy, -hx, -hy);
  return svg`<g class="plates">
    <path class="plate plate--ground" d=${ringPath(ground, 0, camera)}></path>
    ${contours.map(
      ({ height, rings }) =>
        svg`<path class="plate" style="--coats:${Math.round(height * levelCount)}" d=${rings.map((ring) => ringPath(ring, height, camera)).join('')}></path>`,
    )}
  </g>`;
}

/** A closed path in whole pixels: points that fall on the one before are left out. */
function ringPath(ring: Float32Array, height: number, camera: Camera): string {
  let d = '';
  let last = '';
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [px, py] = project(camera, ring[i], ring[i + 1], height);
    const at = `${Math.round(px)},${Math.round(py)}`;
    if (at === last) continue;
    d += d === '' ? `M${at}` : `L${at}`;
    last = at;
  }
  return d && `${d}Z`;
}
