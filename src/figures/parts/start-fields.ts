import { html, nothing, type TemplateResult } from 'lit-html';
import { limits } from '../../core/reading/limits.ts';
import { isStanding, type Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';
import { onTyped } from './typed-number.ts';

/** The start points as numbers, the number of steps, and what else is true of every run. `steps` offers their number even where nothing descends. */
export function startFields(model: Model, steps = !isStanding(model.setup)): TemplateResult {
  const { setup, prepared, texts, actions } = model;
  const t = texts.figure;
  const letters = axisLetters(prepared.surface);
  const standing = isStanding(setup);
  const startName = standing ? t.point : t.start;
  return html`<div class="setup" role="group" aria-label=${standing ? t.point : t.setup}>
    ${setup.starts.map(
      (start, index) => html`<span class="field field--start">
        <span>${setup.starts.length > 1 ? fill(t.startNumber, { n: index + 1 }) : startName}</span>
        ${start.map((value, axis) => {
          const shown = String(Number(value.toPrecision(6)));
          const set = (typed: number) => actions?.setStart(index, start.with(axis, typed));
          return html`<label class="coordinate">${letters[axis]}<input type="text" class="number"
            .value=${shown} aria-label=${`${startName} ${letters[axis]}`} @change=${onTyped(shown, set)} /></label>`;
        })}
        ${
          setup.starts.length > 1
            ? html`<button type="button" class="remove" aria-label=${fill(t.removeStart, { n: index + 1 })} @click=${() => actions?.removeStart(index)}>×</button>`
            : nothing
        }
      </span>`,
    )}
    ${
      !standing && setup.starts.length < limits.starts
        ? html`<button type="button" class="quiet" @click=${() => actions?.addStart()}>${t.addStart}</button>`
        : nothing
    }
    ${steps ? stepsField(model) : nothing}
    ${standing ? nothing : (model.stages.data?.batchFields(model) ?? nothing)}
  </div>`;
}

/** Brings back what the author wrote. */
export const resetButton = ({ texts, actions }: Pick<Model, 'texts' | 'actions'>): TemplateResult =>
  html`<button type="button" @click=${actions?.reset}>${texts.figure.reset}</button>`;

/** The number of steps. */
export function stepsField({ texts, setup, actions }: Pick<Model, 'texts' | 'setup' | 'actions'>): TemplateResult {
  const shown = String(setup.steps);
  return html`<label class="field">${texts.figure.steps}<input type="text" inputmode="numeric" class="number" .value=${shown}
    @change=${onTyped(shown, (steps) => actions?.setSteps(steps))} /></label>`;
}

/** The letters on the axes: weights and biases where the surface is the loss over data. */
export function axisLetters(surface: {
  readonly dimension: number;
  readonly data?: unknown;
}): readonly [string, string] {
  return surface.data ? ['w', 'b'] : ['x', 'y'];
}
