import { effect } from '@preact/signals-core';
import type { Actions } from '../state/actions.ts';
import type { FigureContext } from '../state/context.ts';
import { loadLatest } from '../state/load-latest.ts';
import { oncePerStore } from '../state/once-per-store.ts';

/**
 * What goes on beside the picture while figures show a store: playing, the page's address, words for screen readers. Nothing of it is
 * needed before something changes, so that it is loaded then. Once for each store, although several figures may show it. Returns how a
 * figure leaves.
 */
export function lazyServices(host: HTMLElement, context: FigureContext, actions: Actions): () => void {
  const { store } = context;
  return oncePerStore(store, 'services', () => {
    const opened = store.runs.peek();
    let changes = -1;
    let stop: (() => void) | null = null;
    const start = loadLatest(
      store.failures,
      () => import('./services.ts'),
      ({ runServices }) => {
        stop ??= runServices(host, context, actions, store.runs.peek() !== opened, changes > 0);
      },
    );
    const stopWaiting = effect(() => {
      void [store.experiment.value, store.runs.value, store.playing.value];
      changes++;
      // A link may have opened it on another function than the page names.
      if (changes === 1 || (!changes && location.hash)) void start();
    });
    return () => {
      stopWaiting();
      stop?.();
      stop = () => {};
    };
  });
}
