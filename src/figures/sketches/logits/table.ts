import { html, type TemplateResult } from 'lit-html';
import { formatComputed } from '../../../render/numbers.ts';

/** What both forms compute of a state. */
export interface LogitsResult {
  readonly powers: readonly number[];
  readonly naive: Float64Array;
  readonly stable: Float64Array;
  readonly gradient: Float64Array;
  readonly naiveLoss: number;
  readonly stableLoss: number;
}

/** The computation of both forms, class by class: powers, their sum, probabilities, and the slopes of the loss. */
export function logitsTable(
  logits: readonly number[],
  { powers, naive, stable, gradient }: LogitsResult,
  words: Readonly<Record<string, string>>,
): TemplateResult {
  const largest = Math.max(...logits);
  const shifted = logits.map((z) => Math.exp(z - largest));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows: readonly (readonly [name: string, numbers: ArrayLike<number>, total: number | null])[] = [
    [words['step-logit'], logits, null],
    [words['step-power'], powers, sum(powers)],
    [words['step-naive'], naive, null],
    [words['step-shifted'], shifted, sum(shifted)],
    [words['step-stable'], stable, null],
    [words['step-gradient'], gradient, null],
  ];
  return html`<div class="table-scroll runs-table" role="group" tabindex="0" aria-label=${words.table}><table>
    <thead><tr><td></td>${logits.map((_, i) => html`<th scope="col">${i + 1}</th>`)}<th scope="col">${words.sum}</th></tr></thead>
    <tbody>${rows.map(
      ([name, numbers, total]) =>
        html`<tr><th scope="row">${name}</th>${Array.from(
          numbers,
          (number) => html`<td>${formatComputed(number, 3)}</td>`,
        )}<td>${total === null ? '' : formatComputed(total, 3)}</td></tr>`,
    )}</tbody>
  </table></div>`;
}
