/**
 * Shows on the page that a figure's challenge is met: marks the boxes `[data-challenge-of=figure]` and puts the words into their
 * `[data-verdict]`.
 */
export function showSolved(figure: string, words: string): void {
  for (const box of document.querySelectorAll<HTMLElement>(`[data-challenge-of="${CSS.escape(figure)}"]`)) {
    box.dataset.solved = '';
    const verdict = box.querySelector('[data-verdict]');
    if (verdict) verdict.textContent = words;
  }
}
