import { rateAtPixel, rateToPixel, type SweepFrame } from '../../../render/sweep-plot.ts';
import { createHand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import { nearest } from '../../gestures/points.ts';
import type { Actions } from '../../state/actions.ts';
import type { Store } from '../../state/store.ts';
import type { SweepEvents } from './figure.ts';

/** Places on the axis to the power of ten: an arrow key moves by one, with Shift by ten, with Control and Shift by a tenth. */
const placesToTheDecade = 40;

/** Dragging, placing and nudging learning rates on the picture of a sweep. */
export function rateGestures(store: Store, actions: Actions, frame: () => SweepFrame): SweepEvents {
  const set = (run: number, rate: number) => actions.setSetting(run, 'learningRate', rate);
  const rateOf = (run: number) => store.setup.value.runs[run].settings.learningRate;
  const hand = createHand((now) => {
    store.dragging.value = now;
  });
  const on = handleEvents(hand, {
    to: (px, _, run) => set(run, rateAtPixel(frame(), px)),
    by(right, up, run) {
      const { low, high } = frame();
      const now = Math.min(Math.max(rateOf(run), low), high);
      const next = now * 10 ** ((right + up) / placesToTheDecade);
      set(run, Number(Math.min(Math.max(next, low), high).toPrecision(3)));
    },
    toEnd: (highest, run) => set(run, highest ? frame().high : frame().low),
  });
  return {
    grab: on.pointerdown!,
    nudge: on.keydown!,
    place: placeEvent(hand, (px) => {
      const places = store.setup.value.runs.map((_, run) => [rateToPixel(frame(), rateOf(run))]);
      set(nearest(places, [px]), rateAtPixel(frame(), px));
    })!,
  };
}
