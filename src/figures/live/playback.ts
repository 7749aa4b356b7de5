import { effect } from '@preact/signals-core';
import type { Actions } from '../state/actions.ts';
import type { Store } from '../state/store.ts';

/** A whole run takes about this long at speed 1, if it has enough steps. */
const secondsPerRun = 6;
const slowest = 12;

/** Moves the playhead while the store is playing, one frame at a time. Returns how to stop listening. */
export function playback(store: Store, actions: Actions): () => void {
  let frame = 0;
  const stop = effect(() => {
    cancelAnimationFrame(frame);
    if (!store.playing.value) return;
    let position = store.playhead.peek();
    let last = performance.now();
    const advance = (now: number) => {
      const { steps } = store.setup.peek();
      // Someone else moved the playhead: go on from there.
      if (Math.floor(position) !== store.playhead.peek()) position = store.playhead.peek();
      position += (store.speed.peek() * Math.max(slowest, steps / secondsPerRun) * Math.min(now - last, 100)) / 1000;
      last = now;
      if (position >= steps) {
        actions.setPlayhead(null);
        actions.play(false);
        return;
      }
      actions.setPlayhead(Math.floor(position));
      frame = requestAnimationFrame(advance);
    };
    frame = requestAnimationFrame(advance);
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}
