import type { Completed, Experiment } from '../../core/experiment/experiment.ts';
import { loadLatest } from '../state/load-latest.ts';
import type { Store } from '../state/store.ts';
import { onLinkFollowed } from './address.ts';

/**
 * Opens in a store every link within the page that a reader follows from now on, even before the store is there. `linked` reads what a
 * fragment says beside what is shown: null where that is of something else. Returns how to stop; a store that never comes stops it too.
 */
export function followLinks(
  made: Promise<Store>,
  linked: (fragment: string, shown: Experiment) => Promise<Completed | null> | Completed | null,
): () => void {
  const following = made.then((store) =>
    loadLatest(
      store.failures,
      (fragment: string) => linked(fragment, store.experiment.peek()),
      (next) => {
        if (next) void store.open(next.experiment, next.notices);
      },
    ),
  );
  const stop = onLinkFollowed(async (fragment) => {
    const open = await following.catch(() => null);
    await open?.(fragment);
  });
  following.catch(stop);
  return stop;
}
