import type { ReadonlySignal } from '@preact/signals-core';
import { isSketchMet, isSketchSolved, type SketchChallenge } from '../../core/sketch/goal.ts';
import type { SketchState } from '../../core/sketch/sketch.ts';
import { followGoal } from '../live/follow-goal.ts';
import { type GoalWords, nowText } from '../live/goal-line.ts';
import type { Failures } from '../state/failures.ts';
import type { FigureTexts } from '../state/texts.ts';
import type { Sketch } from './sketch.ts';

/** A sketch's challenge as the page writes it for its figure. */
export interface WrittenSketchChallenge extends SketchChallenge, GoalWords {}

/** What a sketch's challenge is told of. */
export interface Followed {
  readonly state: ReadonlySignal<SketchState>;
  readonly opened: ReadonlySignal<SketchState>;
  readonly dragging: ReadonlySignal<boolean>;
  readonly texts: Pick<FigureTexts, 'figure'>;
  readonly failures: Failures;
}

/** All that challenges know of a sketch, by name: its fields and what it measures. */
export const valuesOf = (kind: Sketch, state: SketchState) => ({ ...state, ...kind.measures(state) });

/** Follows the challenge of a sketch whose state was `first` when it opened. Returns how to stop. */
export function followSketchGoal(
  figure: string,
  kind: Sketch,
  { state, opened, dragging, texts }: Followed,
  written: string,
  first: SketchState,
): () => void {
  const challenge = JSON.parse(written) as WrittenSketchChallenge;
  const values = () => valuesOf(kind, state.peek());
  return followGoal(
    figure,
    {
      busy() {
        void state.value;
        return dragging.value;
      },
      isOpened: () => state.peek() === opened.peek(),
      isMet: () => isSketchSolved(challenge, values()),
      now: () => nowText(challenge.now, values(), texts),
      changed: () => challenge.changed.find((_, i) => !isSketchMet((challenge.keep ?? [])[i], values())),
    },
    isSketchSolved(challenge, valuesOf(kind, first)),
  );
}
