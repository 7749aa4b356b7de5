import { keptIn } from '../../core/surfaces/shape/clamp.ts';
import { fromPixel } from '../../render/window.ts';
import { dataWindow, type Frame } from '../stages/data-frame.ts';
import type { DataEvents } from '../stages/stage-events.ts';
import type { Actions } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { arrowOf, nudgeShare, pixelOf, takeHold } from './drag.ts';
import { tidy } from './start-points.ts';

/** Dragging, placing and nudging the points of the data. `frame` is the part of their plane that is shown, `width` the picture's, in pixels. */
export function dataGestures(
  store: Store,
  actions: Actions,
  frame: () => Frame | null,
  width: () => number,
): DataEvents {
  const move = (index: number, at: readonly number[], within: Frame) => {
    const [keptX, keptY] = keptIn([within.x, within.y], at);
    actions.setExample(index, [tidy(keptX, within.x), tidy(keptY, within.y)]);
  };

  return {
    grab(event) {
      const shown = frame();
      const svg = (event.currentTarget as SVGGElement).ownerSVGElement;
      if (!shown || !svg) return;
      const window = dataWindow(shown, width());
      const handle = nearestHandle(svg, event);
      const follow = (px: number, py: number) => move(Number(handle.dataset.index), fromPixel(window, px, py), shown);
      const end = () => {
        actions.settleWindow();
        store.reshaping.value = false;
        // After the click that ends a drag by mouse; a drag by touch ends without one.
        setTimeout(() => {
          store.dragging.value = false;
        });
      };
      if (!takeHold(event, follow, end, handle)) return;
      store.dragging.value = true;
      store.reshaping.value = true;
    },
    place(event) {
      const shown = frame();
      const { data } = store.prepared.value.surface;
      // The click that ends a drag, or one on a handle, places nothing.
      if (!shown || !data || store.dragging.value || (event.target as Element).closest('[data-handle]')) return;
      const at = fromPixel(dataWindow(shown, width()), ...pixelOf(event.currentTarget as SVGSVGElement, event));
      const away = Array.from(data.xs, (x) => Math.abs(x - at[0]));
      move(away.indexOf(Math.min(...away)), at, shown);
      actions.settleWindow();
    },
    nudge(event) {
      const shown = frame();
      const { data } = store.prepared.value.surface;
      const arrow = shown && data && arrowOf(event);
      if (!arrow) return;
      const index = Number((event.currentTarget as SVGGElement).dataset.index);
      const by = (axis: 0 | 1, [low, high]: readonly [number, number]) => arrow[axis] * nudgeShare * (high - low);
      move(index, [data.xs[index] + by(0, shown.x), data.ys[index] + by(1, shown.y)], shown);
      actions.settleWindow();
    },
  };
}

/** The handle nearest to a press: where points lie so close that their targets overlap, it is meant and not the topmost. */
function nearestHandle(svg: SVGSVGElement, event: PointerEvent): SVGGElement {
  const [px, py] = pixelOf(svg, event);
  const distance = (handle: SVGGElement) => {
    const { e, f } = handle.transform.baseVal.consolidate()!.matrix;
    return Math.hypot(px - e, py - f);
  };
  return [...svg.querySelectorAll<SVGGElement>('[data-handle="example"]')].reduce((best, one) =>
    distance(one) < distance(best) ? one : best,
  );
}
