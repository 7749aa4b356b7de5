import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { formOf } from '../../core/optimizers/descend.ts';
import type { Run } from '../../core/runs/run.ts';
import { formatNumber } from '../../render/numbers.ts';
import { axisLetters } from '../parts/start-fields.ts';
import type { Model, TypesetLine } from '../state/model.ts';
import { fill, nameOf } from '../state/texts.ts';
import { anatomyTable } from './anatomy.ts';
import { stepScale } from './update-vectors.ts';

/** One step taken apart: the update rule, and the same lines with that step's numbers for each coordinate. */
export function inspectorBody(model: Model): TemplateResult {
  const { texts, setup, view, actions, inspected, prepared } = model;
  const t = texts.figure;
  return html`<div class="inspector-body">
      <label class="field">${t.optimizer}<select @change=${(event: Event) => actions?.setView({ inspected: Number((event.target as HTMLSelectElement).value) })}>
        ${setup.runs.map(
          ({ optimizer }, i) =>
            html`<option value=${i} .selected=${i === view.inspected}>${nameOf(texts.optimizers, optimizer)}</option>`,
        )}
      </select></label>
      ${
        inspected
          ? html`<p class="inspected-step">${fill(t.stepNumber, { k: inspected.anatomy.k })}</p>
            ${prepared.surface.dimension === 2 ? html`<p class="vector-key">${isSum(inspected.run) ? t.vectorSumKey : t.vectorKey}${stepScale(inspected) ? ` ${texts.anatomy.ellipse}` : ''}</p>` : nothing}
            <div class="rule" tabindex="0" role="group" aria-label=${t.rule}>
              ${inspected.lines.map((line) => ruleLine(line, model, axisLetters(prepared.surface)))}
            </div>
            ${anatomyTable(model, axisLetters(prepared.surface))}`
          : model.playhead < 1
            ? html`<p class="inspected-step">${t.noStepYet}</p>`
            : nothing
      }
    </div>`;
}

const isSum = ({ method }: Pick<Run, 'method'>) => formOf(method).parts !== undefined;

// The markup comes from the build, never from a reader; the numbers are put into its slots as text.
function ruleLine(
  { symbolic, numeric }: TypesetLine,
  { inspected, prepared, setup }: Model,
  letters: readonly [string, string],
): TemplateResult {
  return html`<div class="rule-line">
    <div class="rule-symbolic">${unsafeHTML(symbolic)}</div>
    ${Array.from(
      { length: prepared.objective.dimension },
      (_, axis) => html`<div class="rule-numbers" aria-label=${letters[axis]}>
        <span class="rule-axis">${letters[axis]}</span>${unsafeHTML(fillSlots(ofAxis(numeric, letters[axis]), inspected, setup, axis))}
      </div>`,
    )}
  </div>`;
}

/** The parameters' letter, as it stands for all of them, becomes that of one. */
const ofAxis = (markup: string, letter: string): string =>
  markup.replaceAll('<span class="mord mathnormal">x</span>', `<span class="mord mathnormal">${letter}</span>`);

/** Puts the numbers of one coordinate into a typeset line's slots (`data-slot="name"` or `"name.before"`). */
function fillSlots(markup: string, inspected: Model['inspected'], setup: Model['setup'], axis: number): string {
  if (!inspected) return markup;
  const { anatomy, run } = inspected;
  const { clip } = setup.runs[run.spec];
  const settings = clip ? { ...run.method.settings, clip: clip.at } : run.method.settings;
  return markup.replace(/⟦(=?)([\w.]+)⟧/g, (_, result: string, slot: string) => {
    const value = slotValue(slot, anatomy, settings, axis);
    if (value === undefined) return '?';
    const number = formatNumber(value);
    return value < 0 && !result ? `(${number})` : number;
  });
}

/** The number a slot stands for, or undefined if the step knows no such name. */
export function slotValue(
  slot: string,
  anatomy: NonNullable<Model['inspected']>['anatomy'],
  settings: Readonly<Record<string, number>>,
  axis: number,
): number | undefined {
  const [name, time] = slot.split('.');
  if (name === 'k') return anatomy.k;
  if (name === 'learningRate') return anatomy.learningRate;
  if (Object.hasOwn(settings, name)) return settings[name];
  const { x, state } = time === 'before' ? anatomy.before : anatomy.after;
  if (name === 'x') return x[axis];
  const values = state[name] ?? anatomy.derived[name];
  // One number that all coordinates share.
  return values?.length === 1 ? values[0] : values?.[axis];
}
