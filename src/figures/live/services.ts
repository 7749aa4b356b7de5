import type { Actions } from '../state/actions.ts';
import type { FigureContext } from '../state/context.ts';
import { addressOf, keepAddress } from './address.ts';
import { describeRuns } from './describe-runs.ts';
import { tagHandles } from './handle-tag.ts';
import { playback } from './playback.ts';

export { followGround } from './follow-ground.ts';

/**
 * Plays a store, keeps the page's address in step with it, and says in words what it shows, from its first change on until
 * stopped. `computed`: that change was one of the runs.
 */
export function runServices(
  host: HTMLElement,
  { store, linkId, keepsAddress, texts }: FigureContext,
  actions: Actions,
  computed: boolean,
): () => void {
  const busy = () => store.playing.value || store.dragging.value;
  const stops = [
    playback(store, actions),
    describeRuns(host, store, texts, computed),
    tagHandles(store),
    ...(keepsAddress
      ? [keepAddress(store.experiment, busy, (experiment) => addressOf(experiment, linkId), store.failures, true)]
      : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
