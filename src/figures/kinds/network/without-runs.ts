import { computed } from '@preact/signals-core';
import type { Store } from '../../state/store.ts';

/** The same store, of which nothing is computed but what is trained of it: neither a landscape nor runs on that. */
export const withoutRuns = (store: Store): Store => ({
  ...store,
  prepared: store.ownGround,
  runs: computed(() => []),
  isComplete: computed(() => true),
  computing: computed(() => null),
});
