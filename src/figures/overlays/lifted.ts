import { nothing, svg, type TemplateResult } from 'lit-html';
import { fieldPath, type Place } from '../../render/overlays/vector-field.ts';
import { project } from '../../render/relief/camera.ts';
import { isHidden } from '../../render/relief/ray.ts';
import { toScene } from '../../render/relief/relief.ts';
import { fromPixel, toPixelX, toPixelY, windowOn } from '../../render/window.ts';
import { type OverlayDrawing, panelsAtRest } from '../state/model.ts';
import { bendAt, bendMark, fieldOn, shows, unitOf } from './marks.ts';

/** The field and the curvature laid onto a surface in space, as far as no hill hides them. */
export function lifted(model: Parameters<OverlayDrawing['lifted']>[0]): TemplateResult | typeof nothing {
  const { prepared, relief, camera } = model;
  const { surface } = prepared;
  const window = windowOn(surface.domain, panelsAtRest.stageWidth);
  const onGround = (px: number, py: number) => {
    const [x, y] = toScene(relief, ...fromPixel(window, px, py));
    return [x, y, relief.heightAt(x, y)] as const;
  };
  const place: Place = (px, py) => project(camera, ...onGround(px, py));
  const bend = shows(model, 'curvature') ? bendAt(model) : null;
  const arrows = shows(model, 'field')
    ? fieldOn(surface, window).arrows.filter(({ x, y }) => !isHidden(relief, camera, ...onGround(x, y)))
    : [];
  if (!bend && arrows.length === 0) return nothing;
  const [x, y] = bend ? [toPixelX(window, bend.at[0]), toPixelY(window, bend.at[1])] : [0, 0];
  const unit = unitOf(window);
  return svg`<g class="lifted-overlays" aria-hidden="true">
    ${arrows.length > 0 ? svg`<path class="field-arrows" style="fill:none;stroke:var(--ink);stroke-opacity:.62" d=${fieldPath({ arrows }, place)}></path>` : nothing}
    ${bend ? bendMark(model, bend, (u, v) => place(x + unit * u, y - unit * v), unit) : nothing}
  </g>`;
}
