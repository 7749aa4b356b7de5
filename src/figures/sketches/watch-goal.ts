import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { SketchChallenge } from '../../core/sketch/goal.ts';
import type { SketchState } from '../../core/sketch/sketch.ts';
import type { Failures } from '../state/failures.ts';
import { loadLatest } from '../state/load-latest.ts';
import type { Sketch } from './sketch.ts';

/** Shows on the page whether a sketch's challenge is met; once met it stays met. Returns how to stop. */
export function watchGoal(
  figure: string,
  kind: Sketch,
  state: ReadonlySignal<SketchState>,
  challenge: SketchChallenge,
  failures: Failures,
): () => void {
  const opened = state.peek();
  let done = false;
  const check = loadLatest(
    failures,
    () => import('./check-goal.ts'),
    ({ isSketchSolved, markSolved }) => {
      const now = state.peek();
      if (done || !isSketchSolved(challenge, { ...now, ...kind.measures(now) })) return;
      done = true;
      markSolved(figure);
    },
  );
  return effect(() => {
    // No challenge is met as its figure opens, so that what checks it can wait for the first change.
    if (state.value !== opened && !done) void check();
  });
}
