/**
 * Shows on the page that a figure's challenge is met: marks its box in the text, `[data-challenge-of=figure]`, and the line on top of it,
 * `[data-goal-of=figure]`, and puts the words of their `[data-verdict]` into it. Then tells the page by the event `downhill:solved`, so that
 * it can keep that.
 */
export function markSolved(figure: string): void {
  const id = CSS.escape(figure);
  for (const box of document.querySelectorAll<HTMLElement>(`[data-challenge-of="${id}"], [data-goal-of="${id}"]`)) {
    box.dataset.solved = '';
    const verdict = box.querySelector<HTMLElement>('[data-verdict]');
    if (verdict) verdict.textContent = verdict.dataset.verdict ?? '';
  }
  dispatchEvent(new Event('downhill:solved'));
}
