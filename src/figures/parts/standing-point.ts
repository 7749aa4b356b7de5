import { html, nothing, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../render/numbers.ts';
import type { Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';
import { standingValue } from './standing-value.ts';
import { axisLetters } from './start-fields.ts';

/** Of a point that stands on a landscape: the value there, beside the lowest one, and how to get there at once. */
export function standingPoint({ prepared, setup, texts, actions }: Model): TemplateResult {
  const { surface } = prepared;
  const t = texts.figure;
  const letters = axisLetters(surface);
  const name = surface.data ? 'J' : 'f';
  const at = (point: readonly number[]) =>
    point.map((value, i) => `${letters[i]} ${formatNumber(value, 3)}`).join(', ');
  const [start] = setup.starts;
  const lowest = surface.criticalPoints.find(({ global }) => global);
  const value = formatNumber(standingValue(surface, start), 3);
  return html`<div class="standing">
    <output class="standing-value">${name}(${letters[0]}, ${letters[1]}) = ${value}</output>
    ${
      lowest
        ? html`<span>${fill(t.lowest, { value: formatNumber(lowest.value, 3), at: at(lowest.at) })}</span>
          <button type="button" @click=${() => actions?.setStart(0, lowest.at)}>${t.toLowest}</button>`
        : nothing
    }
  </div>`;
}
