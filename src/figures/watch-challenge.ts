import { effect } from '@preact/signals-core';
import { isSolved } from '../core/challenge.ts';
import type { FigureContext } from './context.ts';

/**
 * Shows on the page whether a figure's challenge is met: marks the boxes `[data-challenge-of=figure]` and fills their `[data-verdict]`.
 * Once met it stays met, so that a reader can go on playing. Returns how to stop.
 */
export function watchChallenge({ id, challenge, store, texts }: FigureContext): () => void {
  if (id === null || challenge === null) return () => {};
  const boxes = document.querySelectorAll<HTMLElement>(`[data-challenge-of="${CSS.escape(id)}"]`);
  let solved = false;
  return effect(() => {
    if (solved || !isSolved(challenge, store.runs.value)) return;
    solved = true;
    for (const box of boxes) {
      box.dataset.solved = '';
      const verdict = box.querySelector('[data-verdict]');
      if (verdict) verdict.textContent = texts.figure.challengeDone;
    }
  });
}
