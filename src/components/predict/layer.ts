import { html, nothing, render, svg, type TemplateResult } from 'lit-html';
import { pixelOf } from '../../figures/gestures/drag.ts';
import { createHand, handleEvents } from '../../figures/gestures/hand.ts';
import { holdsPage } from '../../render/handle.ts';
import { round } from '../../render/track.ts';
import type { Board } from './subject.ts';

/** A reader's mark on a picture, and later, beside it, what is the case. */
export interface Layer {
  readonly at: () => readonly number[];
  readonly focus: () => void;
  /** The mark stands; what is the case is drawn beside it, with the distance that counts as right. */
  readonly reveal: (truth: readonly number[], within: number) => void;
  readonly remove: () => void;
}

/**
 * Lays a picture of its own over that of a figure, which stays as usable as it is, but for a tap on it: as long as the mark can be moved,
 * that moves it. `label` names the mark by where it stands; `moved` hears of every move.
 */
export function markLayer(
  { plot, middle, toPixel, nearest, moved, lengthOf }: Board,
  label: (at: readonly number[]) => string,
  told: (at: readonly number[]) => void,
): Layer {
  const stage = plot.parentElement!;
  const place = document.createElement('div');
  place.className = 'guess-layer';
  stage.append(place);
  let at = middle;
  let answer: { readonly truth: readonly number[]; readonly within: number } | null = null;

  const to = (next: readonly number[]) => {
    at = next;
    draw();
    told(at);
  };
  const hand = createHand(() => {});
  const events = handleEvents(hand, {
    to: (x, y) => to(nearest(x, y)),
    by: (right, up) => to(moved(at, right, up)),
  });
  const draw = () => {
    if (!plot.isConnected) return remove();
    const box = plot.getBoundingClientRect();
    const around = stage.getBoundingClientRect();
    Object.assign(place.style, {
      left: `${box.left - around.left}px`,
      top: `${box.top - around.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    const { width, height } = plot.viewBox.baseVal;
    render(
      html`<svg viewBox="0 0 ${round(width)} ${round(height)}">
        ${answer ? reach(toPixel(answer.truth), lengthOf?.(answer.within) ?? 0) : nothing}
        ${mark(toPixel(at), label(at), answer ? null : events)}
        ${answer ? truth(toPixel(at), toPixel(answer.truth)) : nothing}
      </svg>`,
      place,
    );
  };
  const tap = (event: MouseEvent) => {
    if (answer || hand.busy() || (event.target as Element).closest('[data-handle]')) return;
    event.stopPropagation();
    to(nearest(...pixelOf(plot, event)));
  };
  plot.addEventListener('click', tap, { capture: true });
  const watch = new ResizeObserver(draw);
  function remove() {
    watch.disconnect();
    plot.removeEventListener('click', tap, { capture: true });
    place.remove();
  }
  watch.observe(plot);
  draw();
  return {
    at: () => at,
    focus: () => place.querySelector<SVGGElement>('.guess-mark')?.focus({ preventScroll: true }),
    reveal(truth, within) {
      answer = { truth, within };
      draw();
    },
    remove,
  };
}

type Pixel = readonly [x: number, y: number];

/** The mark: a question mark in a disc, unlike anything that figures draw. */
function mark([x, y]: Pixel, label: string, events: ReturnType<typeof handleEvents> | null): TemplateResult {
  return svg`<g class="handle guess-mark" data-handle="guess" role=${events ? 'application' : 'img'} tabindex=${events ? '0' : nothing} aria-label=${label}
      transform="translate(${round(x)},${round(y)})" @pointerdown=${events?.pointerdown} @touchstart=${events && holdsPage} @keydown=${events?.keydown}>
    <circle class="handle-target" r="22"></circle>
    <circle class="guess-disc" r="11"></circle>
    <text class="guess-sign" text-anchor="middle" dy=".35em">?</text>
  </g>`;
}

/** How far a mark may be from where it really stands. */
const reach = ([x, y]: Pixel, radius: number): TemplateResult =>
  svg`<circle class="guess-within" cx=${round(x)} cy=${round(y)} r=${round(radius)}></circle>`;

/** Where it really stands, and how far that is from the mark. */
const truth = ([fromX, fromY]: Pixel, [x, y]: Pixel): TemplateResult =>
  svg`<line class="guess-off" x1=${round(fromX)} y1=${round(fromY)} x2=${round(x)} y2=${round(y)}></line>
    <path class="guess-truth" d="M-9,0H9M0,-9V9" transform="translate(${round(x)},${round(y)})"></path>`;
