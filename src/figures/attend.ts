import type { Actions } from './actions.ts';
import { addressOf, keepAddress } from './address.ts';
import { announce } from './announce.ts';
import type { FigureContext } from './context.ts';
import { oncePerStore } from './once-per-store.ts';
import { playback } from './playback.ts';

/**
 * What goes on beside the picture while figures show a store: playing, the page's address, words for screen readers. Once for each store,
 * although several figures may show it. Returns how a figure leaves.
 */
export function attend(
  host: HTMLElement,
  { store, linkId, keepsAddress, texts }: FigureContext,
  actions: Actions,
): () => void {
  const busy = () => store.playing.value || store.dragging.value;
  const keep = () => keepAddress(store.experiment, busy, (experiment) => addressOf(experiment, linkId));
  const leave = [
    oncePerStore(store, 'playback', () => playback(store, actions)),
    oncePerStore(store, 'announce', () => announce(host, store, texts)),
    ...(keepsAddress ? [oncePerStore(store, 'address', keep)] : []),
  ];
  return () => {
    for (const stop of leave) stop();
  };
}
