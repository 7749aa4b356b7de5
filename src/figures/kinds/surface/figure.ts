import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../../render/numbers.ts';
import { noticeList } from '../../parts/notices.ts';
import { player } from '../../parts/player.ts';
import { isStanding } from '../../state/model.ts';
import type { SurfaceModel } from './model.ts';
import { type SurfaceEvents, surfaceStage } from './stage.ts';

/** What the camera can be asked for by single clicks. */
export interface CameraEvents {
  readonly turn: (azimuth: number, elevation: number) => void;
  readonly zoom: (factor: number) => void;
  readonly setHeight: (factor: number) => void;
}

/** By how much one click or key turns, tilts and enlarges. */
export const cameraSteps = { turn: 15, tilt: 10, zoom: 1.25 } as const;

/** The slider for the height goes to this factor up and down, evenly in the logarithm. */
const heightReach = 4;

/** A whole surface figure: the picture, its camera, and the player. */
export function surfaceFigure(model: SurfaceModel, events: SurfaceEvents, camera: CameraEvents | null): TemplateResult {
  return html`<div class="workbench workbench--surface">
    ${noticeList(model, () => model.actions?.dismissNotices())}
    <div class="stage">
      ${surfaceStage(model, events)}
      ${cameraTools(model, camera)}
      ${isStanding(model.setup) ? nothing : player(model)}
      ${model.overlays?.drawing.overlayKey(asDrawn(model)) ?? nothing}
      ${model.stages.network?.planeFields(model) ?? nothing}
    </div>
    <div class="panels">${model.share}</div>
  </div>`;
}

/** Plates show no map. */
const asDrawn = (model: SurfaceModel): SurfaceModel =>
  model.plates
    ? { ...model, view: { ...model.view, overlays: model.view.overlays?.filter((id) => id !== 'basins') } }
    : model;

function cameraTools({ texts, view, relief }: SurfaceModel, events: CameraEvents | null): TemplateResult {
  const t = texts.figure;
  const { turn, tilt, zoom } = cameraSteps;
  const button = (label: string, d: string, press: () => void) =>
    html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${press}>${icon(d)}</button>`;
  const factor = view.heightScale;
  return html`<div class="relief-tools">
    <div class="relief-camera" role="group" aria-label=${t.camera}>
      ${button(t.cameraLeft, icons.left, () => events?.turn(-turn, 0))}
      ${button(t.cameraRight, icons.right, () => events?.turn(turn, 0))}
      ${button(t.cameraUp, icons.up, () => events?.turn(0, tilt))}
      ${button(t.cameraDown, icons.down, () => events?.turn(0, -tilt))}
      ${button(t.zoomOut, icons.out, () => events?.zoom(1 / zoom))}
      ${button(t.zoomIn, icons.in, () => events?.zoom(zoom))}
    </div>
    <label class="field relief-height">${t.heightScale}<input type="range" min="-1" max="1" step="0.05"
      .value=${String(Math.log(factor) / Math.log(heightReach))} aria-valuetext=${`${formatNumber(factor, 2)}×`}
      @input=${(event: Event) => events?.setHeight(heightReach ** (event.target as HTMLInputElement).valueAsNumber)} />
      <output>${formatNumber(factor, 2)}×</output></label>
    <span class="relief-note">${relief.spacing === 'log' ? t.heightLog : t.heightLinear}</span>
  </div>`;
}

const icons = {
  left: 'M21 8c-.5 4.5-4.5 8-9.5 8-3.3 0-6.2-1.5-8-4M3 17v-5h5',
  right: 'M3 8c.5 4.5 4.5 8 9.5 8 3.3 0 6.2-1.5 8-4M21 17v-5h-5',
  up: 'M4 18h16M12 14V5M8 9l4-4 4 4',
  down: 'M4 18h16M12 5v9M8 10l4 4 4-4',
  out: 'M5 12h14',
  in: 'M5 12h14M12 5v14',
} as const;

function icon(d: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${svg`<path class="line-icon" d=${d}></path>`}</svg>`;
}
