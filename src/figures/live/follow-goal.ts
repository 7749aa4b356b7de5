import { effect } from '@preact/signals-core';
import { createJudge } from './judge.ts';
import { markSolved } from './mark-solved.ts';

/** A hand that has not moved for this long rests: what it only passes by does not count. */
const restMilliseconds = 500;

/** A challenge as it stands at any moment. */
export interface Goal {
  /** Reads the signals whose changes it follows; true while a gesture is under way. */
  readonly busy: () => boolean;
  /** True if what is shown now was opened, and not brought about by a hand. */
  readonly isOpened: () => boolean;
  readonly isMet: () => boolean;
  /** How far it is, in words. */
  readonly now: () => string;
  /** What to say instead where something was changed that is to stay as it is. */
  readonly changed: () => string | undefined;
}

/**
 * Says in the line on top of a figure how far its challenge is, and marks it as solved once a hand that has brought it about rests. Returns
 * how to stop. `metAtFirst`: the figure opened with it met.
 */
export function followGoal(figure: string, goal: Goal, metAtFirst: boolean): () => void {
  const judge = createJudge(metAtFirst);
  const line = document.querySelector(`[data-goal-of="${CSS.escape(figure)}"] [data-now]`);
  let timer = 0;
  const stop = effect(() => {
    const busy = goal.busy();
    const changed = goal.changed();
    if (line) line.textContent = changed ?? goal.now();
    line?.parentElement?.toggleAttribute('data-changed', changed !== undefined);
    clearTimeout(timer);
    const met = goal.isMet();
    if (goal.isOpened()) judge.opened(met);
    else if (!met) judge.rested(false);
    else if (!busy)
      timer = window.setTimeout(() => {
        if (judge.rested(true)) markSolved(figure);
      }, restMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
