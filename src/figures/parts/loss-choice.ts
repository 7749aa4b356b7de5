import { html, nothing, type TemplateResult } from 'lit-html';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import type { RegressionLossId } from '../../core/losses/index.ts';
import { formatNumber } from '../../render/numbers.ts';
import { isAboveMinusOne } from '../state/data-actions.ts';
import type { Model } from '../state/model.ts';
import { nameOf } from '../state/texts.ts';

/** Huber's δ moves between these, evenly in the logarithm. */
const deltas = { low: 0.05, high: 5 } as const;

/** Which loss a line is fitted under; nothing where no line is fitted to the data of an experiment. */
export function lossChoice({ prepared, setup, texts, actions }: Model): TemplateResult | typeof nothing {
  const data = problemOf(setup.ground);
  if (!data || prepared.surface.dataKind !== 'line') return nothing;
  const t = texts.figure;
  const choose = (event: Event) => actions?.setLoss((event.target as HTMLSelectElement).value as RegressionLossId);
  const setDelta = (event: Event) => actions?.setDelta(deltaAt((event.target as HTMLInputElement).valueAsNumber));
  return html`<div class="loss-choice">
    <label class="field">${t.lossFunction}<select @change=${choose}>
      ${Object.keys(texts.losses).map(
        (id) =>
          html`<option value=${id} .selected=${id === data.loss} ?disabled=${id === 'msle' && !isAboveMinusOne(prepared.surface)}>${nameOf(texts.losses, id)}</option>`,
      )}
    </select></label>
    ${
      data.loss === 'huber'
        ? html`<label class="field">δ<input type="range" min="0" max="1" step="0.025" .value=${String(placeOf(data.delta))}
            aria-valuetext=${formatNumber(data.delta, 2)} @input=${setDelta} /><output>${formatNumber(data.delta, 2)}</output></label>`
        : nothing
    }
    ${isAboveMinusOne(prepared.surface) ? nothing : html`<span class="loss-note">${t.msleNeeds}</span>`}
  </div>`;
}

const span = Math.log(deltas.high / deltas.low);
const placeOf = (delta: number) => Math.log(delta / deltas.low) / span;
const deltaAt = (place: number) => Number((deltas.low * Math.exp(place * span)).toPrecision(2));
