import { html, nothing, type TemplateResult } from 'lit-html';
import { networkLimits, planeIds } from '../../core/grounds/network/names.ts';
import { networkOf, type PlaneChoice } from '../../core/grounds/network/network-ground.ts';
import type { Block } from '../../core/objective/objective.ts';
import { onTyped } from '../parts/typed-number.ts';
import type { PlaneModel } from '../state/model.ts';
import { planeActionsOf } from './network-state.ts';
import { planeText } from './plane-text.ts';

/** More weights than these are chosen by their number, not from a list. */
const mostListed = 300;
const further = 1.5;

/** Which plane a network is seen on, how much it shows, and what changes it; nothing on another ground. */
export function planeFields(model: PlaneModel): TemplateResult | typeof nothing {
  const { prepared, setup, texts } = model;
  const network = networkOf(setup.ground);
  if (!network) return nothing;
  const t = texts.network;
  const { plane } = network;
  const actions = planeActionsOf(prepared);
  const names = { filter: t.filter, weights: t.weights, paths: t.paths };
  const choose = (event: Event) => actions?.choose((event.target as HTMLSelectElement).value as PlaneChoice['kind']);
  return html`<div class="plane" role="group" aria-label=${t.plane}>
    <div class="setup">
      <label class="field">${t.plane}<select @change=${choose}>
        ${planeIds.map((kind) => html`<option value=${kind} .selected=${kind === plane.kind}>${names[kind]}</option>`)}
      </select></label>
      ${ofKind(model, plane)}
      <span class="field"><button type="button" aria-label=${t.nearer} title=${t.nearer} @click=${() => actions?.reach(1 / further)}>+</button><button
        type="button" aria-label=${t.farther} title=${t.farther} @click=${() => actions?.reach(further)}>−</button></span>
      <button type="button" @click=${() => actions?.nextWeights()}>${t.nextWeights}</button>
    </div>
    <p class="facts plane-text">${planeText(model)}</p>
  </div>`;
}

function ofKind({ prepared, setup, texts }: PlaneModel, plane: PlaneChoice): TemplateResult {
  const t = texts.network;
  const actions = planeActionsOf(prepared);
  if (plane.kind === 'filter')
    return html`<button type="button" @click=${() => actions?.nextDirections()}>${t.nextDirections}</button>`;
  if (plane.kind === 'paths') {
    const isSpanned = setup.starts[0].every((one) => one === 0) || (plane.from ?? []).length >= networkLimits.spanned;
    return html`<button type="button" ?disabled=${isSpanned} @click=${() => actions?.spanAnew()}>${t.spanAnew}</button>`;
  }
  const { first, second } = plane;
  const weights = weightNames(prepared.objective);
  const field = (label: string, value: number, other: number, set: (place: number) => void) => {
    if (!weights) {
      return html`<label class="field">${label}<input type="text" inputmode="numeric" class="number" .value=${String(value + 1)}
        @change=${onTyped(String(value + 1), (typed) => set(Math.min(prepared.objective.dimension, Math.max(1, Math.round(typed))) - 1))} /></label>`;
    }
    return html`<label class="field">${label}<select @change=${(event: Event) => set(Number((event.target as HTMLSelectElement).value))}>
      ${weights.map((name, place) => html`<option value=${place} .selected=${place === value} ?disabled=${place === other}>${name}</option>`)}
    </select></label>`;
  };
  return html`${field('x', first, second, (place) => actions?.setWeights(place, second))}
    ${field('y', second, first, (place) => actions?.setWeights(first, place))}`;
}

/** What weights and biases are called, by their places: layer, neuron and what comes in. Null where they are too many for a list. */
function weightNames({ blocks = [], dimension }: { blocks?: readonly Block[]; dimension: number }): string[] | null {
  if (dimension > mostListed) return null;
  return blocks.flatMap(({ kind, shape: [rows, columns = 1] }, b) =>
    Array.from({ length: rows * columns }, (_, i) => {
      const layer = (b >> 1) + 1;
      const neuron = Math.floor(i / columns) + 1;
      return kind === 'bias' ? `b${layer}[${neuron}]` : `W${layer}[${neuron}, ${(i % columns) + 1}]`;
    }),
  );
}
