/** States that were, the one that is, and those that were undone; the latest past and the nearest future last. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last change belonged to; nothing after undoing, so that the next change is one of its own. */
  readonly gesture: unknown;
}

/** A history with nothing to undo. */
export const beginHistory = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  gesture: undefined,
});

/**
 * Adds a change. Changes of one gesture, told by its identity, are one entry, so that a drag is undone at once. No more than `most` entries
 * are kept; what was undone is forgotten.
 */
export function record<State>(history: History<State>, next: State, gesture: unknown, most: number): History<State> {
  const goesOn = gesture !== undefined && gesture === history.gesture && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-most);
  return { past, present: next, future: [], gesture };
}

/** The state before the present one, if there is one. */
export function undo<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return {
    past: past.slice(0, -1),
    present: past[past.length - 1],
    future: [...future, present],
    gesture: undefined,
  };
}

/** The state that was undone last, if there is one. */
export function redo<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return {
    past: [...past, present],
    present: future[future.length - 1],
    future: future.slice(0, -1),
    gesture: undefined,
  };
}
