import { problemOf } from '../../core/grounds/data/data-ground.ts';
import { type Challenge, isMet, isSolved } from '../../core/runs/challenge.ts';
import { type Measure, measured } from '../../core/runs/challenge-measures.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Surface } from '../../core/surfaces/surface.ts';
import type { FigureContext } from '../state/context.ts';
import type { FigureTexts } from '../state/texts.ts';
import { followGoal } from './follow-goal.ts';
import { type GoalWords, nowText } from './goal-line.ts';

/** A challenge as the page writes it for its figure. */
export interface WrittenChallenge extends Challenge, GoalWords {
  readonly measures: Readonly<Record<string, Measure>>;
}

/** How far a challenge is, in words. */
export function challengeNow(
  { now, measures }: Pick<WrittenChallenge, 'now' | 'measures'>,
  runs: readonly FinishedRun[],
  surface: Surface,
  texts: Pick<FigureTexts, 'figure'>,
): string {
  const values = Object.entries(measures).map(([name, measure]) => [name, measured(measure, runs, surface)]);
  return nowText(now, Object.fromEntries(values), texts);
}

/** Follows the challenge of a figure that opened with these runs on that surface; `written` is it as JSON. Returns how to stop. */
export function followChallenge(
  figure: string,
  written: string,
  { store, texts }: Pick<FigureContext, 'store' | 'texts'>,
  opened: { readonly runs: readonly FinishedRun[]; readonly surface: Surface },
): () => void {
  const challenge = JSON.parse(written) as WrittenChallenge;
  const ground = () => ({ surface: store.prepared.peek().surface, loss: problemOf(store.setup.peek().ground)?.loss });
  return followGoal(
    figure,
    {
      busy() {
        void store.runs.value;
        return store.dragging.value || !store.isComplete.value;
      },
      isOpened: () => store.setup.peek() === store.opened.peek(),
      isMet: () => isSolved(challenge, store.runs.peek(), ground()),
      now: () => challengeNow(challenge, store.runs.peek(), ground().surface, texts),
      changed: () => challenge.changed.find((_, i) => !isMet((challenge.keep ?? [])[i], store.runs.peek(), ground())),
    },
    isSolved(challenge, opened.runs, { surface: opened.surface, loss: problemOf(store.first.ground)?.loss }),
  );
}
