import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { FormId, Hyperparameter } from '../../core/optimizers/optimizer.ts';
import { inkOf } from '../../render/ink.ts';
import { markerPath } from '../../render/marks.ts';
import { formatNumber } from '../../render/numbers.ts';
import { addableOptimizers } from '../state/addable-optimizers.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { fill, nameOf } from '../state/texts.ts';
import { scheduleName } from './facts.ts';
import { outcomeText } from './outcome-text.ts';
import { setting } from './setting.ts';

/**
 * One row for each optimizer: what it is set to, and how its run ended. `further` gives what a row has beyond its hyperparameters, `outcome` how its run
 * ended where that is told otherwise.
 */
export function runsPanel(
  model: Snapshot,
  further?: (index: number) => TemplateResult,
  outcome?: (index: number) => unknown,
): TemplateResult {
  const { setup, texts, actions } = model;
  const t = texts.figure;
  const offered = addableOptimizers(setup.runs);
  return html`<div class="runs" role="group" aria-label=${t.optimizers}>
    ${setup.runs.map((_, index) => runRow(model, index, further, outcome))}
    ${
      offered.length > 0
        ? html`<select class="add-run" aria-label=${t.addOptimizer}
            @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement;
              void actions?.addRun(select.value);
              select.value = '';
            }}>
            <option value="" disabled ?selected=${true}>${t.addOptimizer}</option>
            ${offered.map((id) => html`<option value=${id}>${nameOf(texts.optimizers, id)}</option>`)}
          </select>`
        : nothing
    }
  </div>`;
}

function runRow(
  model: Snapshot,
  index: number,
  further: Parameters<typeof runsPanel>[1],
  outcome: Parameters<typeof runsPanel>[2],
): TemplateResult {
  const { setup, prepared, runs, texts, actions, hovered } = model;
  const t = texts.figure;
  const spec = setup.runs[index];
  const optimizer = prepared.findOptimizer(spec.optimizer)!;
  const name = nameOf(texts.optimizers, spec.optimizer);
  const ink = inkOf(spec.optimizer);
  const own = runs.filter((run) => run.spec === index);
  const names = Object.keys(optimizer.hyperparameters);
  const shown = names.filter((key) => isShown(optimizer.hyperparameters[key]));
  const others = names.filter((key) => !shown.includes(key));
  const forms = Object.keys(optimizer.forms) as FormId[];
  return html`<div class=${hovered === index ? 'run-row run-row--hovered' : 'run-row'}
      style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})"
      @pointerenter=${() => actions?.hover(index)} @pointerleave=${() => actions?.hover(null)}>
    <div class="run-head-line">
      <button type="button" class="run-choice" aria-label=${name} aria-expanded=${index === 0} @click=${openRow}></button>
      <span class="run-name"><svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">${svg`<path d=${markerPath(ink.marker)}></path>`}</svg>${name}</span>
      <span class="run-rate" aria-hidden="true">η ${formatNumber(spec.settings.learningRate)}</span>
      ${outcome?.(index) ?? html`<span class="run-outcome">${own.length === 1 ? outcomeText(own[0].outcome, texts) : nothing}</span>`}
      ${
        setup.runs.length > 1
          ? html`<button type="button" class="remove" aria-label=${fill(t.removeOptimizer, { name })}
              @click=${() => actions?.removeRun(index)}>×</button>`
          : nothing
      }
    </div>
    ${spec.schedule ? html`<p class="run-schedule">${fill(t.runSchedule, { schedule: scheduleName(spec.schedule, texts) })}</p>` : nothing}
    ${shown.map((key) => setting(model, index, key, optimizer.hyperparameters[key], name))}
    <details class="more-settings">
      <summary>${t.moreSettings}</summary>
      ${actions && others.map((key) => setting(model, index, key, optimizer.hyperparameters[key], name))}
      ${
        actions && forms.length > 1
          ? html`<label class="setting"><span>${t.form}</span><select
              @change=${(event: Event) => actions?.setForm(index, (event.target as HTMLSelectElement).value as FormId)}>
              ${forms.map((form) => html`<option value=${form} .selected=${form === spec.form}>${nameOf(texts.forms, form)}</option>`)}
            </select></label>`
          : nothing
      }
      ${further?.(index)}
    </details>
  </div>`;
}

/** Which row is open where there is room for one alone (lines.css): the page remembers it. */
function openRow({ currentTarget: chosen }: Event): void {
  for (const one of (chosen as Element).closest('.runs')!.querySelectorAll('.run-choice'))
    one.ariaExpanded = `${one === chosen}`;
}

/** Whether a hyperparameter stands in its row at once, and not behind “more”. */
export const isShown = ({ main, optional }: Hyperparameter) => main === true && !optional;
