import { effect } from '@preact/signals-core';
import type { FigureContext } from '../state/context.ts';
import { loadLatest } from '../state/load-latest.ts';

/**
 * Has a figure tell how far its challenge is, and whether it is met: nothing of that is needed before something changes, so that it is
 * loaded then. Returns how to stop.
 */
export function watchChallenge(context: FigureContext): () => void {
  const { store, id, challenge } = context;
  if (!id || !challenge) return () => {};
  const opened = { runs: store.runs.peek(), surface: store.prepared.peek().surface };
  let stop: (() => void) | null = null;
  const start = loadLatest(
    store.failures,
    () => import('./follow-challenge.ts'),
    ({ followChallenge }) => {
      stop ??= followChallenge(id, challenge, context, opened);
    },
  );
  const stopWaiting = effect(() => {
    // What checks it can wait for the first change.
    if (store.runs.value !== opened.runs && store.isComplete.value && !stop) void start();
  });
  return () => {
    stopWaiting();
    stop?.();
    stop = () => {};
  };
}
