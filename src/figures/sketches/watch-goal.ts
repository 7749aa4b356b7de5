import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { SketchChallenge } from '../../core/sketch/goal.ts';
import type { SketchState } from '../../core/sketch/sketch.ts';
import type { Sketch } from './sketch.ts';

/** Shows on the page whether a sketch's challenge is met; once met it stays met. Returns how to stop. */
export function watchGoal(
  figure: string,
  kind: Sketch,
  state: ReadonlySignal<SketchState>,
  challenge: SketchChallenge,
): () => void {
  const opened = state.peek();
  let done = false;
  return effect(() => {
    const now = state.value;
    // No challenge is met as its figure opens, so that what checks it can wait for the first change.
    if (done || now === opened) return;
    void import('./check-goal.ts').then(({ isSketchSolved, markSolved }) => {
      if (done || !isSketchSolved(challenge, { ...now, ...kind.measures(now) })) return;
      done = true;
      markSolved(figure);
    });
  });
}
