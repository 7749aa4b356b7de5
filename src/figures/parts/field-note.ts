import { formatNumber } from '../../render/numbers.ts';
import { type FigureTexts, fill, loadWords, pageTexts } from '../state/texts.ts';

/**
 * Says beside a field what became of a number that was typed there, if it is not what stands there now or, as a learning rate, will surprise:
 * to those who see it and to those who do not, until the reader goes on, presses something or types again.
 */
export async function noteChange(
  input: HTMLInputElement,
  given: string,
  typed: number | null,
  isRate: boolean,
): Promise<void> {
  // Digits that a field has no room for are no change.
  const isTaken = typed !== null && Math.abs(Number(input.value) - typed) <= 1e-5 * Math.abs(typed);
  if (isTaken && !(isRate && typed <= 0)) return;
  await loadWords();
  const note = document.createElement('span');
  note.className = 'field-note';
  note.setAttribute('role', 'status');
  for (const old of document.querySelectorAll('.field-note')) old.remove();
  // Not inside a label, which it would become a part of.
  (input.closest('downhill-figure, [data-embed]') ?? document.body).append(note);
  // What is there from the beginning is not announced.
  requestAnimationFrame(() => {
    note.textContent = noteText(given, typed, Number(input.value), pageTexts());
    // Below the field, and inside the window.
    const field = input.getBoundingClientRect();
    const base = (note.offsetParent ?? document.body).getBoundingClientRect();
    const left = Math.max(8, Math.min(field.left, document.documentElement.clientWidth - note.offsetWidth - 8));
    note.style.translate = `${left - base.left}px ${field.bottom + 4 - base.top}px`;
  });
  const leave = () => {
    note.remove();
    for (const kind of ['pointerdown', 'input']) document.removeEventListener(kind, leave, true);
  };
  for (const kind of ['pointerdown', 'input']) document.addEventListener(kind, leave, true);
}

/** Why another number stands in a field than was typed; or, of a learning rate that was taken, what it does. */
export function noteText(
  given: string,
  typed: number | null,
  used: number,
  { fields: t }: Pick<FigureTexts, 'fields'>,
): string {
  const numbers = { given: given.trim(), used: formatNumber(used, 6) };
  if (typed === null) return fill(numbers.given ? t.noNumber : t.empty, numbers);
  if (used === typed) return typed === 0 ? t.rateZero : t.rateNegative;
  if (Number.isInteger(used) && Math.abs(used - typed) < 1) return fill(t.whole, numbers);
  return fill(used < typed ? t.most : t.least, numbers);
}
