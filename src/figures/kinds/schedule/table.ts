import { html, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../../render/numbers.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { nameOf } from '../../state/texts.ts';

/** As many rows, about, as a table of learning rates has. */
const mostRows = 20;

/** Learning rates as a table: a row for a step, a column for a run. */
export function ratesTable({ runs, setup, texts }: Pick<Snapshot, 'runs' | 'setup' | 'texts'>): TemplateResult {
  const t = texts.figure;
  const every = Math.max(1, Math.ceil(setup.steps / mostRows));
  const steps = Array.from({ length: Math.ceil(setup.steps / every) }, (_, i) => i * every + 1);
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${t.table}><table>
    <thead><tr><th scope="col">${t.step}</th>${runs.map(({ spec }) => html`<th scope="col">${nameOf(texts.optimizers, setup.runs[spec].optimizer)}</th>`)}</tr></thead>
    <tbody>${steps.map(
      (k) =>
        html`<tr><th scope="row">${k}</th>${runs.map(({ rates }) => html`<td>${formatNumber(rates[k - 1], 3)}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}
