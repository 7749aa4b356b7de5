import { html, type TemplateResult } from 'lit-html';
import { cellEnds } from '../../../core/grids/run-grid.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { fill, nameOf } from '../../state/texts.ts';
import type { SweepModel } from './model.ts';
import type { Sweep } from './sweeps.ts';

/** As many rows, about, as a table of a sweep has. */
const mostRows = 24;

/** Sweeps as a table: a row for a learning rate, a column for the loss of each run from each start. */
export function sweepTable({ sweeps, setup, texts }: Pick<SweepModel, 'sweeps' | 'setup' | 'texts'>): TemplateResult {
  const t = texts.figure;
  const rates = sweeps[0]?.setup.axes[0].values ?? [];
  const every = Math.max(1, Math.ceil(rates.length / mostRows));
  const columns = Array.from({ length: Math.ceil(rates.length / every) }, (_, i) => i * every);
  const loss = ({ grid }: Sweep, i: number) => {
    if (grid.own[i] === 0) return '';
    return grid.ends[i] === cellEnds.diverged ? t.sweepDiverges : formatNumber(grid.losses[i], 3);
  };
  const nameOfSweep = ({ setup: { run, start } }: Sweep) =>
    `${nameOf(texts.optimizers, setup.runs[run].optimizer)}${setup.starts.length > 1 ? `, ${fill(t.startNumber, { n: start + 1 })}` : ''}`;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${t.table}><table>
    <caption>${fill(t.sweepLoss, { n: setup.steps })}</caption>
    <thead><tr><th scope="col">${nameOf(texts.hyperparameters, 'learningRate')}</th>${sweeps.map((sweep) => html`<th scope="col">${nameOfSweep(sweep)}</th>`)}</tr></thead>
    <tbody>${columns.map(
      (i) =>
        html`<tr><th scope="row">${formatNumber(rates[i], 3)}</th>${sweeps.map((sweep) => html`<td>${loss(sweep, i)}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}
