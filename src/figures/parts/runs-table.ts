import { html, nothing, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../render/numbers.ts';
import type { Model } from '../state/model.ts';
import { fill, nameOf } from '../state/texts.ts';
import { scheduleName } from './facts.ts';
import { outcomeText } from './outcome-text.ts';

/** The picture as a table, for those who cannot see it and those who want the numbers. */
export function runsTableBody({
  runs,
  setup,
  texts,
  playhead,
}: Pick<Model, 'runs' | 'setup' | 'texts' | 'playhead'>): TemplateResult {
  const t = texts.figure;
  const atEnd = playhead === setup.steps;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${t.table}><table>
            <thead><tr>
              <th scope="col">${t.optimizer}</th><th scope="col">${t.start}</th><th scope="col">${fill(t.positionAt, { k: playhead })}</th>
              <th scope="col">${fill(t.lossAt, { k: playhead })}</th>${atEnd ? nothing : html`<th scope="col">${fill(t.lossAt, { k: setup.steps })}</th>`}<th scope="col">${t.outcome}</th>
            </tr></thead>
            <tbody>${runs.map(({ spec, start, trajectory, outcome }) => {
              const { path, dimension: n, losses } = trajectory;
              const run = setup.runs[spec];
              return html`<tr>
                <th scope="row">${nameOf(texts.optimizers, run.optimizer)} (${nameOf(texts.forms, run.form)}, η ${formatNumber(run.settings.learningRate)}${run.schedule ? html`, ${scheduleName(run.schedule, texts)}` : nothing})</th>
                <td>(${setup.starts[start].map((value) => formatNumber(value)).join(', ')})</td>
                <td>(${Array.from(path.slice(playhead * n, playhead * n + n), (value) => formatNumber(value)).join(', ')})</td>
                <td>${formatNumber(losses[playhead])}</td>
                ${atEnd ? nothing : html`<td>${formatNumber(losses[setup.steps])}</td>`}
                <td>${outcomeText(outcome, texts)}</td>
              </tr>`;
            })}</tbody>
          </table></div>`;
}
