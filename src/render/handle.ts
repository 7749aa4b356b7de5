import { svg, type TemplateResult } from 'lit-html';
import { round } from './track.ts';

/** What a handle listens to; none where the picture is still. */
export interface HandleEvents {
  readonly pointerdown?: ((event: PointerEvent) => void) | undefined;
  readonly keydown?: ((event: KeyboardEvent) => void) | undefined;
}

/** A small disc to be dragged, with a target as large as any. `kind` is what `data-handle` says. */
export function dotHandle(
  x: number,
  y: number,
  label: string,
  kind: string,
  index: number,
  events: HandleEvents = {},
): TemplateResult {
  return svg`<g class="handle handle--dot" data-handle=${kind} data-index=${index} role="application" tabindex="0" aria-label=${label}
      transform="translate(${round(x)},${round(y)})" @pointerdown=${events.pointerdown} @touchstart=${events.pointerdown && holdsPage} @keydown=${events.keydown}>
    <circle class="handle-target" r="22"></circle>
    <circle class="handle-disc" r="6"></circle>
  </g>`;
}

/** Listens to a touch on a handle and keeps the page from scrolling along: not every browser heeds `touch-action` inside an SVG. */
export const holdsPage = {
  handleEvent(event: TouchEvent) {
    if (event.cancelable) event.preventDefault();
  },
  passive: false,
};

/** The number that a handle stands for, and in words. */
export interface HandleValue {
  readonly now: number;
  readonly range: readonly [low: number, high: number];
  readonly text: string;
  /** Left out: vertical. */
  readonly orientation?: 'horizontal';
}

/** A handle for one number: to those who do not see it, a slider. */
export function valueHandle(
  x: number,
  y: number,
  label: string,
  value: HandleValue,
  events: HandleEvents = {},
): TemplateResult {
  return svg`<g class="handle" data-handle="value" role="slider" tabindex="0" aria-label=${label} aria-orientation=${value.orientation ?? 'vertical'}
      aria-valuenow=${value.now} aria-valuemin=${value.range[0]} aria-valuemax=${value.range[1]} aria-valuetext=${value.text}
      transform="translate(${round(x)},${round(y)})" @pointerdown=${events.pointerdown} @touchstart=${events.pointerdown && holdsPage} @keydown=${events.keydown}>
    <circle class="handle-target" r="22"></circle>
    <circle class="handle-ring" r="9"></circle>
    <circle class="handle-dot" r="2.5"></circle>
  </g>`;
}

/** A point to be dragged: a ring one can see and a 44 px disc one can hit. */
export function startHandle(
  x: number,
  y: number,
  label: string,
  index: number,
  events: HandleEvents = {},
): TemplateResult {
  return svg`<g class="handle" data-handle="start" data-index=${index} role="application" tabindex="0" aria-label=${label}
      transform="translate(${round(x)},${round(y)})" @pointerdown=${events.pointerdown} @touchstart=${events.pointerdown && holdsPage} @keydown=${events.keydown}>
    <circle class="handle-target" r="22"></circle>
    <circle class="handle-ring" r="9"></circle>
    <circle class="handle-dot" r="2.5"></circle>
  </g>`;
}
