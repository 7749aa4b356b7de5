import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { FormId, Hyperparameter } from '../../core/optimizers/optimizer.ts';
import { inkOf } from '../../render/ink.ts';
import { markerPath } from '../../render/marks.ts';
import { formatNumber } from '../../render/numbers.ts';
import { addable } from '../addable.ts';
import type { Model } from '../model.ts';
import { fill, nameOf } from '../texts.ts';
import { outcomeText } from './outcome-text.ts';
import { typedNumber } from './typed-number.ts';

/** With more optimizers than this their rows fold on a phone, to the learning rate and the outcome. */
const mostSpread = 2;

/** One row for each optimizer: what it is set to, and how its run ended. */
export function runsPanel(model: Model): TemplateResult {
  const { setup, texts, actions } = model;
  const t = texts.figure;
  const offered = addable(setup.runs);
  return html`<div class="runs" role="group" aria-label=${t.optimizers}>
    ${setup.runs.map((_, index) => runRow(model, index))}
    ${
      offered.length > 0
        ? html`<select class="add-run" aria-label=${t.addOptimizer}
            @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement;
              actions?.addRun(select.value);
              select.value = '';
            }}>
            <option value="" ?selected=${true}>${t.addOptimizer}</option>
            ${offered.map((id) => html`<option value=${id}>${nameOf(texts.optimizers, id)}</option>`)}
          </select>`
        : nothing
    }
  </div>`;
}

function runRow(model: Model, index: number): TemplateResult {
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
  const classes = ['run-row'];
  if (hovered === index) classes.push('run-row--hovered');
  if (setup.runs.length > mostSpread) classes.push('run-row--folds');
  return html`<div class=${classes.join(' ')}
      style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})"
      @pointerenter=${() => actions?.hover(index)} @pointerleave=${() => actions?.hover(null)}>
    <div class="run-head-line">
      <span class="run-name"><svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">${svg`<path d=${markerPath(ink.marker)}></path>`}</svg>${name}</span>
      <span class="run-rate" aria-hidden="true">η ${formatNumber(spec.settings.learningRate)}</span>
      <span class="run-outcome">${own.length === 1 ? outcomeText(own[0].outcome, texts) : nothing}</span>
      ${
        setup.runs.length > 1
          ? html`<button type="button" class="remove" aria-label=${fill(t.removeOptimizer, { name })} title=${fill(t.removeOptimizer, { name })}
              @click=${() => actions?.removeRun(index)}>×</button>`
          : nothing
      }
    </div>
    ${shown.map((key) => setting(model, index, key, optimizer.hyperparameters[key], name))}
    <details class="more-settings">
      <summary>${t.moreSettings}</summary>
      ${others.map((key) => setting(model, index, key, optimizer.hyperparameters[key], name))}
      ${
        forms.length > 1
          ? html`<label class="setting"><span>${t.form}</span><select
              @change=${(event: Event) => actions?.setForm(index, (event.target as HTMLSelectElement).value as FormId)}>
              ${forms.map((form) => html`<option value=${form} ?selected=${form === spec.form}>${nameOf(texts.forms, form)}</option>`)}
            </select></label>`
          : nothing
      }
    </details>
  </div>`;
}

const isShown = ({ main, optional }: Hyperparameter) => main === true && !optional;

function setting(
  model: Model,
  run: number,
  key: string,
  hyperparameter: Hyperparameter,
  optimizer: string,
): TemplateResult {
  const { texts, setup, actions } = model;
  const value = setup.runs[run].settings[key];
  const name = nameOf(texts.hyperparameters, key);
  const label = `${optimizer}, ${name}`;
  const set = (next: number) => actions?.setSetting(run, key, next);
  if (hyperparameter.scale === 'flag') {
    return html`<label class="setting"><span>${name}</span><input type="checkbox" ?checked=${value !== 0}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? 1 : 0)} /></label>`;
  }
  const { position, low, high, step, valueAt } = slider(hyperparameter, value);
  return html`<div class="setting">
    <span class="setting-name" title=${name}>${plainSymbol(hyperparameter.symbol)}</span>
    <input type="range" min=${low} max=${high} step=${step} .value=${String(position)} aria-label=${label} aria-valuetext=${formatNumber(value)}
      @input=${(event: Event) => set(valueAt((event.target as HTMLInputElement).valueAsNumber))} />
    <input type="text" inputmode="decimal" class="number" .value=${String(Number(value.toPrecision(6)))} aria-label=${label}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const typed = typedNumber(input.value);
        if (typed !== null) set(typed);
        else input.value = String(value);
      }} />
  </div>`;
}

/** A slider over a hyperparameter's range; a logarithmic one moves in the exponent, 40 places to the power of ten. */
function slider({ range: [low, high], scale }: Hyperparameter, value: number) {
  const evenly = scale === 'whole' ? 1 : (high - low) / 200;
  if (scale !== 'log') return { position: value, low, high, step: evenly, valueAt: (at: number) => at };
  return {
    position: value > 0 ? Math.log10(value) : Math.log10(low),
    low: Math.log10(low),
    high: Math.log10(high),
    step: 0.025,
    valueAt: (at: number) => Number((10 ** at).toPrecision(3)),
  };
}

const letters: Readonly<Record<string, string>> = {
  eta: 'η',
  beta: 'β',
  rho: 'ρ',
  alpha: 'α',
  varepsilon: 'ε',
  epsilon: 'ε',
  lambda: 'λ',
  tau: 'τ',
  delta: 'δ',
  gamma: 'γ',
  mu: 'μ',
  psi: 'ψ',
};
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** A hyperparameter's letter without TeX: `\beta_1` is β₁. */
export function plainSymbol(tex: string): string {
  return tex
    .replace(/\\text\{(.*)\}/, '$1')
    .replace(/\\([a-z]+)/g, (_, name: string) => letters[name] ?? name)
    .replace(/_\{?(\d)\}?/g, (_, digit: string) => lowered[Number(digit)]);
}
