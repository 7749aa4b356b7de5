import { html, type TemplateResult } from 'lit-html';
import type { Measures } from '../../../core/training/measures.ts';
import { formatComputed } from '../../../render/numbers.ts';
import { nameOfRun } from './curves.ts';
import type { NetworkModel } from './model.ts';

/** As many rows, about, as the table has. */
const mostRows = 24;

/** The curves as a table: a row for a step, of every run its loss and accuracy on training and on validation data. */
export function curvesTable(model: Pick<NetworkModel, 'trained' | 'setup' | 'texts' | 'question'>): TemplateResult {
  const { trained, texts, question } = model;
  const t = texts.training;
  const runs = trained.stale ? [] : trained.runs;
  const longest = runs.reduce(
    (most, { records }) => (records.length > most.length ? records : most),
    runs[0]?.records ?? [],
  );
  const every = Math.max(1, Math.ceil(longest.length / mostRows));
  const steps = longest.filter((_, i) => i % every === 0 || i === longest.length - 1).map(({ step }) => step);
  const second = question === 'value' ? 'meanAbsoluteError' : 'accuracy';
  const cell = (one: Measures | null | undefined) =>
    one
      ? html`<td>${formatComputed(one.loss, 4)}</td><td>${formatComputed(one[second] ?? Number.NaN, 3)}</td>`
      : html`<td></td><td></td>`;
  const name = question === 'value' ? t.error : t.accuracy;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${texts.figure.table}><table>
    <caption>${t.tableCaption}</caption>
    <thead><tr><th scope="col" rowspan="2">${texts.figure.step}</th>${runs.map(
      (_, run) =>
        html`<th scope="colgroup" colspan="2">${nameOfRun(model, run)}, ${t.training}</th><th scope="colgroup" colspan="2">${t.validation}</th>`,
    )}</tr>
    <tr>${runs.map(() => [0, 1].map(() => html`<th scope="col">${t.loss}</th><th scope="col">${name}</th>`))}</tr></thead>
    <tbody>${steps.map(
      (step) =>
        html`<tr><th scope="row">${step}</th>${runs.map(({ records }) => {
          const record = records.find((one) => one.step === step);
          return html`${cell(record?.training)}${cell(record?.validation)}`;
        })}</tr>`,
    )}</tbody>
  </table></div>`;
}

/** The curves as comma-separated values: a line for each record. */
export function curvesCsv({ trained, setup }: Pick<NetworkModel, 'trained' | 'setup'>): string {
  const head = 'optimizer,step,training_loss,training_accuracy,validation_loss,validation_accuracy';
  const second = ({ accuracy, meanAbsoluteError }: Measures) => accuracy ?? meanAbsoluteError ?? '';
  const isValue = trained.runs[0]?.records[0]?.training.accuracy === undefined;
  const rows = (trained.stale ? [] : trained.runs).flatMap(({ records }, run) =>
    records.map(({ step, training, validation }) =>
      [
        setup.runs[run].optimizer,
        step,
        training.loss,
        second(training),
        validation?.loss ?? '',
        validation ? second(validation) : '',
      ].join(),
    ),
  );
  return `${[isValue ? head.replaceAll('accuracy', 'mean_absolute_error') : head, ...rows].join('\n')}\n`;
}
