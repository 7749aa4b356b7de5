import { effect } from '@preact/signals-core';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import type { FigureContext } from '../state/context.ts';

/**
 * Shows on the page whether a figure's challenge is met. Once met it stays met, so that a reader can go on playing. Returns how to stop.
 */
export function watchChallenge({ id, challenge, store }: FigureContext): () => void {
  if (id === null || challenge === null) return () => {};
  const opened = store.runs.peek();
  let solved = false;
  return effect(() => {
    const runs = store.runs.value;
    const ground = { surface: store.prepared.value.surface, loss: problemOf(store.setup.value.ground)?.loss };
    // No challenge is met as its figure opens, so that what checks it can wait for the first change.
    if (solved || runs === opened) return;
    void import('./check-challenge.ts').then(({ isSolved, markSolved }) => {
      if (solved || !isSolved(challenge, runs, ground)) return;
      solved = true;
      markSolved(id);
    });
  });
}
