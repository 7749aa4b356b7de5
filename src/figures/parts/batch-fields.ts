import { html, nothing, type TemplateResult } from 'lit-html';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import type { Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';

/** How many examples an update sees, and in which order: where an experiment names its data. */
export function batchFields({
  setup,
  prepared,
  texts,
  actions,
}: Pick<Model, 'setup' | 'prepared' | 'texts' | 'actions'>): TemplateResult | typeof nothing {
  const n = prepared.surface.data?.xs.length ?? 0;
  const data = problemOf(setup.ground);
  if (!data || n < 2) return nothing;
  const t = texts.figure;
  const now = prepared.batches ? data.batch : 0;
  return html`<label class="field">${t.batchSize}<select class="batch-size"
      @change=${(event: Event) => actions?.setBatch(Number((event.target as HTMLSelectElement).value))}>
      ${batchSizes(n, now).map((size) => html`<option value=${size} .selected=${size === now}>${size || fill(t.batchAll, { n })}</option>`)}
    </select></label>
    ${prepared.batches ? html`<button type="button" class="quiet" @click=${() => actions?.reshuffle()}>${t.reshuffle}</button>` : nothing}`;
}

/** The sizes on offer for so many examples: powers of two, the one that is set, and all of them, which is 0. */
export function batchSizes(n: number, now: number): number[] {
  const powers = Array.from({ length: 9 }, (_, i) => 2 ** i).filter((size) => size < n);
  const sizes = new Set(now > 0 ? [...powers, now] : powers);
  return [...[...sizes].sort((a, b) => a - b), 0];
}
