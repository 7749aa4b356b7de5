import { svg, type TemplateResult } from 'lit-html';
import { localShape } from '../../../core/surfaces/shape/local-shape.ts';
import { project } from '../../../render/relief/camera.ts';
import { toScene } from '../../../render/relief/relief.ts';
import { round } from '../../../render/track.ts';
import { arrowMark, typicalSteepness } from '../gradient/marks.ts';
import type { SurfaceModel } from '../surface/model.ts';

/** Half a side of the plane that is drawn, and the longest arrow, in units of the scene. */
const reach = 0.36;
const longest = 0.7;
const difference = 1e-4;

/**
 * The plane that touches the surface at the point, as the picture shows the surface, with the direction of its contour line and, lying in
 * it, the gradient and its opposite. Seen through whatever is before it.
 */
export function tangentPlane(model: SurfaceModel): TemplateResult {
  const { relief, camera, prepared, setup } = model;
  const { surface } = prepared;
  const [start] = setup.starts;
  const [x, y] = toScene(relief, start[0], start[1]);
  const height = relief.heightAt(x, y);
  const rise = (dx: number, dy: number) =>
    (relief.heightAt(x + dx, y + dy) - relief.heightAt(x - dx, y - dy)) / (2 * difference);
  const [byX, byY] = [rise(difference, 0), rise(0, difference)];
  const slope = Math.hypot(byX, byY);
  const { steepness, isCritical } = localShape(surface, start);
  const level = isCritical || !(slope > 1e-9);
  const [ux, uy] = level ? [1, 0] : [byX / slope, byY / slope];
  // A unit along the plane, uphill, covers less ground the steeper it is.
  const ground = level ? 1 : 1 / Math.hypot(1, slope * camera.tall);
  const at = (up: number, across: number) => {
    const forth = up * ground;
    return project(
      camera,
      x + forth * ux - across * uy,
      y + forth * uy + across * ux,
      height + (level ? 0 : forth * slope),
    );
  };
  const corners = [at(-reach, -reach), at(-reach, reach), at(reach, reach), at(reach, -reach)];
  const outline = corners.map((corner, i) => `${i === 0 ? 'M' : 'L'}${corner.map(round).join()}`).join('');
  const [[ax, ay], [bx, by]] = [at(0, -reach), at(0, reach)];
  const length = (longest * steepness) / (steepness + typicalSteepness(surface));
  const middle = at(0, 0);
  return svg`<g class="tangent-plane" aria-hidden="true">
    <path class="tangent-tile" d=${`${outline}Z`}></path>
    <path class="tangent" d="M${round(ax)},${round(ay)}L${round(bx)},${round(by)}"></path>
    ${level ? '' : arrowMark('uphill', '∇f', ...middle, ...at(length, 0))}
    ${level ? '' : arrowMark('downhill', '−∇f', ...middle, ...at(-length, 0))}
  </g>`;
}
