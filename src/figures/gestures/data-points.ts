import { clampTo } from '../../core/surfaces/shape/clamp.ts';
import { fromPixel } from '../../render/window.ts';
import { dataWindow } from '../stages/data-frame.ts';
import type { Actions } from '../state/actions.ts';
import type { DataEvents } from '../state/events.ts';
import type { Frame } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import { nudgeShare, pixelOf } from './drag.ts';
import { createHand, handleEvents, placeEvent } from './hand.ts';
import { nearest, tidy } from './points.ts';

/** Dragging, placing and nudging the points of the data. `frame` is the part of their plane that is shown, `width` the picture's, in pixels. */
export function dataGestures(
  store: Store,
  actions: Actions,
  frame: () => Frame | null,
  width: () => number,
): DataEvents {
  const move = (index: number, at: readonly number[], within: Frame) => {
    const [keptX, keptY] = clampTo([within.x, within.y], at);
    actions.setExample(index, [tidy(keptX, within.x), tidy(keptY, within.y)]);
  };
  const pointAt = (shown: Frame, px: number, py: number) => fromPixel(dataWindow(shown, width()), px, py);
  const hand = createHand((now) => {
    store.dragging.value = now;
    store.reshaping.value = now;
  });
  const on = handleEvents(
    hand,
    {
      to(px, py, index) {
        const shown = frame();
        if (shown) move(index, pointAt(shown, px, py), shown);
      },
      by(right, up, index) {
        const shown = frame();
        const { data } = store.prepared.value.surface;
        if (!shown || !data) return;
        const size = ([low, high]: readonly [number, number]) => nudgeShare * (high - low);
        move(index, [data.xs[index] + right * size(shown.x), data.ys[index] + up * size(shown.y)], shown);
        actions.settleWindow();
      },
      dropped: () => actions.settleWindow(),
    },
    nearestHandle,
  );
  return {
    grab: on.pointerdown!,
    nudge: on.keydown!,
    place: placeEvent(hand, (px, py) => {
      const shown = frame();
      const { data } = store.prepared.value.surface;
      if (!shown || !data) return;
      const at = pointAt(shown, px, py);
      move(
        nearest(
          Array.from(data.xs, (x) => [x]),
          at,
        ),
        at,
        shown,
      );
      actions.settleWindow();
    })!,
  };
}

/** The handle nearest to a press: where points lie so close that their targets overlap, it is meant and not the topmost. */
function nearestHandle(event: PointerEvent): SVGGElement {
  const svg = (event.currentTarget as SVGGElement).ownerSVGElement!;
  const [px, py] = pixelOf(svg, event);
  const distance = (handle: SVGGElement) => {
    const { e, f } = handle.transform.baseVal.consolidate()!.matrix;
    return Math.hypot(px - e, py - f);
  };
  return [...svg.querySelectorAll<SVGGElement>('[data-handle="example"]')].reduce((best, one) =>
    distance(one) < distance(best) ? one : best,
  );
}
