import { effect } from '@preact/signals-core';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import type { FigureContext } from '../state/context.ts';
import { loadLatest } from '../state/load-latest.ts';

/**
 * Shows on the page whether a figure's challenge is met. Once met it stays met, so that a reader can go on playing. Returns how to stop.
 */
export function watchChallenge({ id, challenge, store }: FigureContext): () => void {
  if (id === null || challenge === null) return () => {};
  const opened = store.runs.peek();
  let solved = false;
  const check = loadLatest(
    store.failures,
    () => import('./check-challenge.ts'),
    ({ isSolved, markSolved }) => {
      const ground = { surface: store.prepared.peek().surface, loss: problemOf(store.setup.peek().ground)?.loss };
      if (solved || !isSolved(challenge, store.runs.peek(), ground)) return;
      solved = true;
      markSolved(id);
    },
  );
  return effect(() => {
    // No challenge is met as its figure opens, so that what checks it can wait for the first change.
    if (!solved && store.runs.value !== opened && store.isComplete.value) void check();
  });
}
