import { batch, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Setup, Store } from '../state/store.ts';
import { beginHistory, type History, record, redo, undo } from './history.ts';

/** Entries that are kept. */
const most = 200;
/** Changes without a press or a click between them belong together as long as no pause is longer than this. */
const pauseMilliseconds = 1000;

/** Undoing and redoing what was done to an experiment: where one looks is not part of it. */
export interface KeptHistory {
  readonly history: ReadonlySignal<History<Setup>>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly stop: () => void;
}

/**
 * Keeps the history of a store's setup, however it changes: by a gesture, a link, a file, a reset. A gesture lasts as long as a pointer is
 * down; by keys, until something else is clicked or takes the focus, or until there is a pause.
 */
export function keepHistory(store: Store): KeptHistory {
  const history = signal(beginHistory(store.setup.peek()));
  let gesture = {};
  let pressed = false;
  let lastChange = 0;
  const begin = () => {
    gesture = {};
  };
  const press = () => {
    begin();
    pressed = true;
  };
  const release = () => {
    pressed = false;
  };
  const listeners = { pointerdown: press, pointerup: release, pointercancel: release, click: begin, focusin: begin };
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener, true);

  const stop = effect(() => {
    const next = store.setup.value;
    const before = history.peek();
    if (next === before.present) return;
    const now = performance.now();
    if (!pressed && now - lastChange > pauseMilliseconds) begin();
    lastChange = now;
    history.value = record(before, next, gesture, most);
  });

  const go = (change: typeof undo) => () => {
    const next = change(history.peek());
    if (next === history.peek()) return;
    batch(() => {
      history.value = next;
      restore(store, next.present);
    });
  };
  return {
    history,
    undo: go(undo),
    redo: go(redo),
    stop() {
      stop();
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener, true);
    },
  };
}

/** Puts an earlier setup back. Its parts are loaded, since it has been shown before; the view stays, as far as it fits. */
function restore(store: Store, setup: Setup): void {
  const { playhead, inspected } = store.view.peek();
  store.setup.value = setup;
  store.view.value = {
    ...store.view.peek(),
    playhead: playhead !== null && playhead >= setup.steps ? null : playhead,
    inspected: Math.min(inspected, setup.runs.length - 1),
  };
  store.hovered.value = null;
  store.playing.value = false;
}
