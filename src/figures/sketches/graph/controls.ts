import { html, nothing, type TemplateResult } from 'lit-html';
import {
  hasDone,
  type Line,
  type Loop,
  lastStep,
  type Moment,
  names,
  parts,
  rounds,
} from '../../../core/network/loop.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { onTyped } from '../../parts/typed-number.ts';
import { fill } from '../../state/texts.ts';
import { formulasOf } from './explain.ts';

type Words = Readonly<Record<string, string>>;

/** What the controls change; none in a still picture. */
export interface Changes {
  readonly toStep: (step: number) => void;
  readonly setWeight: (parameter: number, value: number) => void;
  readonly set: (change: Partial<Loop>) => void;
}

/** The last part in words. */
export function partInWords({ zero }: Loop, { part }: Moment, words: Words): string {
  if (!part) return words['part-none'];
  if (part.line === 'zero') return words[zero === 'called' ? 'part-zero' : 'part-forgotten'];
  if (part.line === 'forward') return words[part.layer === 0 ? 'part-hidden' : 'part-output'];
  if (part.line === 'loss') return words['part-loss'];
  if (part.line === 'step') return words['part-step'];
  const { blame, parameter = 0 } = part;
  if (blame !== undefined) return words[blame === 2 ? 'part-blame' : 'part-back'];
  return fill(words[[4, 5, 8].includes(parameter) ? 'part-bias' : 'part-weight'], { name: names[parameter] });
}

/** What goes through the loop part by part, and what the last part did. */
export function player(loop: Loop, moment: Moment, words: Words, changes: Changes | null): TemplateResult {
  const step = moment.round * parts.length + moment.done;
  const go = (to: number) => changes?.toStep(Math.min(lastStep, Math.max(0, to)));
  const said = fill(words.at, { round: moment.round + 1, rounds, part: partInWords(loop, moment, words) });
  return html`<div class="graph-player setup">
      <button type="button" ?disabled=${step === 0} @click=${() => go(step - 1)}>${words.back}</button>
      <button type="button" ?disabled=${step === lastStep} @click=${() => go(step + 1)}>${words.forward}</button>
      <input type="range" min="0" max=${lastStep} step="1" .value=${String(step)} aria-label=${words.step} aria-valuetext=${said}
        @input=${(event: Event) => go((event.target as HTMLInputElement).valueAsNumber)} />
    </div>
    <p class="graph-said">${said}</p>
    <p class="graph-formulas">${formulasOf(loop, moment).map((formula) => html`<span>${formula}</span>`)}</p>`;
}

const code: Readonly<Record<Line, string>> = {
  zero: 'opt.zero_grad()',
  forward: 'z = model(x)',
  loss: 'loss = loss_fn(z, y)',
  backward: 'loss.backward()',
  step: 'opt.step()',
};

/** The loop as PyTorch has it, with the line that is under way; a line that is pressed is done to its end. */
function loopCode({ zero }: Loop, { part, round, done }: Moment, words: Words, changes: Changes | null) {
  const line = (id: Line) => {
    const last = parts.findLastIndex((one) => one.line === id) + 1;
    const now = part?.line === id;
    const isOut = id === 'zero' && zero === 'forgotten';
    const shown = now ? 'graph-line graph-line--now' : 'graph-line';
    const text = html`<code>${isOut ? '# ' : ''}${code[id]}</code>`;
    // Before any script it is a line to be read.
    if (!changes) return html`<li><span class=${shown}>${text}</span></li>`;
    return html`<li><button type="button" class=${shown} aria-current=${now ? 'step' : nothing}
      @click=${() => changes.toStep((done === 0 ? 0 : round) * parts.length + last)}>${text}</button></li>`;
  };
  return html`<div class="graph-code" role="group" aria-label=${words.code}>
    <code>for _ in range(${rounds}):</code>
    <ol>${(Object.keys(code) as Line[]).map(line)}</ol>
  </div>`;
}

/** Every parameter with its gradient, the difference it is checked against, and what `.grad` holds. */
function gradients(moment: Moment, words: Words, changes: Changes | null): TemplateResult {
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, 5));
  const has = (i: number) => hasDone(moment, ({ parameter }) => parameter === i);
  const row = (name: string, i: number) => {
    const shown = formatNumber(moment.weights[i]);
    return html`<tr class=${moment.part?.parameter === i ? 'graph-row--now' : ''}><th scope="row">${name}</th>
      <td><input class="number" type="text" aria-label=${fill(words.weight, { name })} .value=${shown}
        @change=${onTyped(shown, (value) => changes?.setWeight(i, value))} /></td>
      <td>${number(has(i) ? moment.gradient[i] : null)}</td><td>${number(moment.difference[i])}</td><td class="graph-held">${number(moment.held[i])}</td></tr>`;
  };
  return html`<div class="table-scroll graph-table" role="group" tabindex="0" aria-label=${words.table}><table>
      <thead><tr><td></td><th scope="col">w</th><th scope="col">∂L/∂w</th><th scope="col">${words.difference}</th><th scope="col">w.grad</th></tr></thead>
      <tbody>${names.map(row)}</tbody></table></div>`;
}

/** The code, the settings and the table. */
export function graphControls(loop: Loop, moment: Moment, words: Words, changes: Changes | null): TemplateResult {
  const choose = <Name extends 'activation' | 'loss'>(name: Name, options: readonly Loop[Name][]) =>
    html`<label class="field">${words[name]}<select @change=${(event: Event) => changes?.set({ [name]: (event.target as HTMLSelectElement).value })}>
      ${options.map((option) => html`<option value=${option} .selected=${option === loop[name]}>${words[`${name}-${option}`]}</option>`)}
    </select></label>`;
  const typed = (label: string, value: number, set: (value: number) => void) => {
    const shown = formatNumber(value);
    return html`<label class="field">${label}<input class="number" type="text" .value=${shown} @change=${onTyped(shown, set)} /></label>`;
  };
  const forgotten = loop.zero === 'forgotten';
  return html`${loopCode(loop, moment, words, changes)}
    <div class="setup"><label class="field"><input type="checkbox" .checked=${forgotten}
      @change=${() => changes?.set({ zero: forgotten ? 'called' : 'forgotten' })} />${words.forget}</label></div>
    ${gradients(moment, words, changes)}
    ${forgotten && moment.round > 0 ? html`<p class="graph-piled">${words.piled}</p>` : nothing}
    <p class="facts">${words.facts}</p>
    <div class="setup">
      ${loop.inputs.map((x, i) => typed(['x₁', 'x₂'][i], x, (value) => changes?.set({ inputs: loop.inputs.map((old, j) => (j === i ? value : old)) })))}
      ${typed('y', loop.target, (target) => changes?.set({ target }))}
      ${typed('η', loop.rate, (rate) => changes?.set({ rate }))}
      ${choose('activation', ['tanh', 'sigmoid'])}${choose('loss', ['mse', 'bce'])}
    </div>`;
}
