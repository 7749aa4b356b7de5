import type { Actions } from '../state/actions.ts';
import type { Store } from '../state/store.ts';

/** What keys do on a picture that has the focus. */
export const playerKeys: Readonly<Record<string, (actions: Actions, store: Store) => void>> = {
  ' ': ({ play }, { playing }) => play(!playing.value),
  ArrowRight: ({ setPlayhead }, { playhead }) => setPlayhead(playhead.value + 1),
  ArrowLeft: ({ setPlayhead }, { playhead }) => setPlayhead(playhead.value - 1),
  Home: ({ setPlayhead }) => setPlayhead(0),
  End: ({ setPlayhead }) => setPlayhead(null),
};
