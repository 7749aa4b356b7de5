import type { Actions } from '../state/actions.ts';
import type { FigureContext } from '../state/context.ts';
import { addressOf, keepAddress } from './address.ts';
import { describeRuns } from './describe-runs.ts';
import { followGround } from './follow-ground.ts';
import { tagHandles } from './handle-tag.ts';
import { playback } from './playback.ts';

/**
 * Plays a store, keeps the page's address and the name of its function in step with it, and says in words what it shows, until stopped.
 * `changed`: something has been changed before; `computed`: that was one of the runs.
 */
export function runServices(
  host: HTMLElement,
  context: FigureContext,
  actions: Actions,
  computed: boolean,
  changed: boolean,
): () => void {
  const { store, linkId, keepsAddress, texts } = context;
  const busy = () => store.playing.value || store.dragging.value;
  const stops = [
    playback(store, actions),
    describeRuns(host, store, texts, computed),
    tagHandles(store),
    followGround(context),
    ...(keepsAddress
      ? [keepAddress(store.experiment, busy, (experiment) => addressOf(experiment, linkId), store.failures, changed)]
      : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
