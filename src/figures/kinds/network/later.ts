import { addressOf, keepAddress } from '../../live/address.ts';
import { liveRegion } from '../../live/live-region.ts';
import { playback } from '../../live/playback.ts';
import type { Actions } from '../../state/actions.ts';
import type { FigureContext } from '../../state/context.ts';

/** Plays a training, keeps the page's address in step with its experiment, and says in words what is shown. Returns how to stop. */
export function playAndTell(
  host: HTMLElement,
  { store, linkId, keepsAddress }: FigureContext,
  actions: Actions,
  words: () => string,
  busy: () => boolean,
): () => void {
  const moving = () => store.playing.value || store.dragging.value;
  const changed = store.experiment.peek() !== store.first;
  const stops = [
    playback(store, actions),
    liveRegion(host, busy, words, true),
    ...(keepsAddress
      ? [keepAddress(store.experiment, moving, (experiment) => addressOf(experiment, linkId), store.failures, changed)]
      : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
