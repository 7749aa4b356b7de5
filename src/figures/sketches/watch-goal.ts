import { effect } from '@preact/signals-core';
import { loadLatest } from '../state/load-latest.ts';
import type { Followed } from './follow-sketch-goal.ts';
import type { Sketch } from './sketch.ts';

/**
 * Has a sketch tell how far its challenge is, and whether it is met; what does is loaded with the first change. `challenge` is it as JSON.
 * Returns how to stop.
 */
export function watchGoal(figure: string, kind: Sketch, followed: Followed, challenge: string): () => void {
  const { state, failures } = followed;
  const first = state.peek();
  let stop: (() => void) | null = null;
  const start = loadLatest(
    failures,
    () => import('./follow-sketch-goal.ts'),
    ({ followSketchGoal }) => {
      stop ??= followSketchGoal(figure, kind, followed, challenge, first);
    },
  );
  const stopWaiting = effect(() => {
    if (state.value !== first && !stop) void start();
  });
  return () => {
    stopWaiting();
    stop?.();
    stop = () => {};
  };
}
