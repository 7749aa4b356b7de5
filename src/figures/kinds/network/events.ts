import { batch, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { arrowOf, pixelOf } from '../../gestures/drag.ts';
import { scrubChart } from '../../gestures/scrub.ts';
import type { Actions } from '../../state/actions.ts';
import type { Store } from '../../state/store.ts';
import { type Choice, choiceAt, moved, placeAt } from './choice.ts';
import type { Layout } from './layout.ts';
import type { NetworkEvents } from './model.ts';
import type { View } from './see.ts';
import { type Changes, setParameter } from './under-way.ts';

/** What the listeners of a network figure read and write. */
export interface Listened {
  readonly store: Store;
  readonly actions: Actions;
  readonly layout: ReadonlySignal<Layout>;
  readonly view: ReadonlySignal<View>;
  /** What is chosen, as far as the network has it. */
  readonly fitted: ReadonlySignal<Choice | null>;
  readonly shown: ReadonlySignal<{ readonly step: number }>;
  readonly run: ReadonlySignal<number>;
  readonly choice: Signal<Choice | null>;
  readonly example: Signal<number>;
  readonly smooth: Signal<boolean>;
  readonly fromHere: Signal<boolean>;
  readonly changes: Changes;
  /** Takes a press on the plane, at these coordinates, for itself; false where it does not. `reach` is how far 12 pixels are there. */
  readonly pressPlane?: ((at: readonly [x: number, y: number], reach: number) => boolean) | undefined;
}

/** A press that is as near as this hits, in pixels. */
const near = 12;

/** The listeners of a network figure. */
export function networkEvents(listened: Listened): NetworkEvents {
  const { store, actions, layout, view, fitted, shown, run, choice, example, smooth, fromHere, changes, pressPlane } =
    listened;
  return {
    press(event) {
      const pixel = pixelOf(event.currentTarget as SVGSVGElement, event);
      const { examples, frame } = view.peek();
      const { plane } = layout.peek();
      const place = pressPlane && placeAt(plane, pixel, frame);
      if (place && pressPlane(place, (near / plane.width) * (frame[0][1] - frame[0][0]))) return;
      const found = choiceAt(layout.peek(), pixel, examples, frame);
      batch(() => {
        choice.value = found?.choice ?? null;
        if (found?.example !== undefined) example.value = found.example;
      });
    },
    keys(event) {
      if (event.target !== event.currentTarget) return;
      if (event.key === ' ') {
        event.preventDefault();
        actions.play(!store.playing.peek());
        return;
      }
      const arrow = arrowOf(event);
      if (arrow) choice.value = moved(view.peek().network, fitted.peek(), Math.sign(arrow[0]), Math.sign(arrow[1]));
    },
    scrub: (event) => scrubChart(event, store.setup.peek().steps, actions),
    choose(next) {
      choice.value = next;
    },
    chooseExample(next) {
      example.value = next;
    },
    setSmooth(next) {
      smooth.value = next;
    },
    setFromHere(next) {
      fromHere.value = next;
    },
    // At the step whose parameters are shown, which may lie a little before the one that is pointed at.
    setParameter: (place, value) => setParameter(changes, shown.peek().step, run.peek(), place, value),
    forgetChanges() {
      changes.value = [];
    },
    setSeed(seed) {
      if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) store.setup.value = { ...store.setup.peek(), seed };
    },
  };
}
