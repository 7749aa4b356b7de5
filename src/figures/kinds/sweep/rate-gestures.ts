import type { SweepFrame } from '../../../render/sweep-plot.ts';
import { rateAtPixel, rateToPixel } from '../../../render/sweep-plot.ts';
import { arrowOf, pixelOf, takeHold } from '../../gestures/drag.ts';
import type { Actions } from '../../state/actions.ts';
import type { Store } from '../../state/store.ts';
import type { SweepEvents } from './figure.ts';

/** Places on the axis to the power of ten: an arrow key moves by one, with Shift by ten, with Control and Shift by a tenth. */
const placesToTheDecade = 40;

/** Dragging, placing and nudging learning rates on the picture of a sweep. */
export function rateGestures(store: Store, actions: Actions, frame: () => SweepFrame): SweepEvents {
  let dragged = false;
  const set = (run: number, rate: number) => actions.setSetting(run, 'learningRate', rate);
  const rateOf = (run: number) => store.setup.value.runs[run].settings.learningRate;

  return {
    grab(event) {
      const index = Number((event.currentTarget as SVGGElement).dataset.index);
      const move = (px: number) => {
        dragged = true;
        set(index, rateAtPixel(frame(), px));
      };
      const end = () => {
        store.dragging.value = false;
        // After the click that ends a drag by mouse; a drag by touch ends without one.
        setTimeout(() => {
          dragged = false;
        });
      };
      if (!takeHold(event, move, end)) return;
      dragged = false;
      store.dragging.value = true;
    },
    place(event) {
      // The click that ends a drag, or one on a handle, places nothing.
      const onHandle = (event.target as Element).closest('[data-handle]') !== null;
      if (dragged || onHandle) {
        dragged = false;
        return;
      }
      const [at] = pixelOf(event.currentTarget as SVGSVGElement, event);
      const away = store.setup.value.runs.map((_, run) => Math.abs(rateToPixel(frame(), rateOf(run)) - at));
      set(away.indexOf(Math.min(...away)), rateAtPixel(frame(), at));
    },
    nudge(event) {
      const index = Number((event.currentTarget as SVGGElement).dataset.index);
      const { low, high } = frame();
      const ends: Readonly<Record<string, number>> = { Home: low, End: high };
      const end = event.altKey || event.ctrlKey || event.metaKey ? undefined : ends[event.key];
      if (end !== undefined) {
        event.preventDefault();
        return set(index, end);
      }
      const arrow = arrowOf(event);
      if (!arrow) return;
      const now = Math.min(Math.max(rateOf(index), low), high);
      const next = now * 10 ** ((arrow[0] + arrow[1]) / placesToTheDecade);
      set(index, Number(Math.min(Math.max(next, low), high).toPrecision(3)));
    },
  };
}
