import { svg, type TemplateResult } from 'lit-html';
import { type HandleEvents, holdsPage } from './handle.ts';
import type { Ink } from './ink.ts';
import { markerPath } from './marks.ts';
import { round } from './track.ts';

/** A value on an axis that a reader sets by dragging it along; `spoken` is the value in words. */
export interface RateHandle {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly spoken: string;
  /** What it says while it is moved (figures/live/handle-tag.ts). */
  readonly tag: string;
  readonly low: number;
  readonly high: number;
  readonly now: number;
  /** Index into the experiment's runs. */
  readonly index: number;
  readonly ink: Ink;
}

/** The handle of a learning rate: the run's marker in a ring, and a 44 px disc one can hit. */
export function rateHandle(handle: RateHandle, events: HandleEvents = {}): TemplateResult {
  const { x, y, label, spoken, tag, low, high, now, index, ink } = handle;
  return svg`<g class="handle handle--rate" data-handle="rate" data-index=${index} data-tag=${tag} role="slider" tabindex="0" aria-label=${label}
      aria-valuemin=${low} aria-valuemax=${high} aria-valuenow=${Math.min(Math.max(now, low), high)} aria-valuetext=${spoken}
      style="--hue:var(--hue-${ink.hue})" transform="translate(${round(x)},${round(y)})"
      @pointerdown=${events.pointerdown} @touchstart=${events.pointerdown && holdsPage} @keydown=${events.keydown}>
    <circle class="handle-target" r="22"></circle>
    <circle class="handle-ring" r="11"></circle>
    <path class="run-head" d=${markerPath(ink.marker, 0.9)}></path>
  </g>`;
}
