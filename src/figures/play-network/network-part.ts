import { html, nothing, type TemplateResult } from 'lit-html';
import { featuresFor } from '../../core/examples/kinds.ts';
import {
  activationIds,
  initializationIds,
  lossesFor,
  networkLimits,
  parametersOfActivation,
} from '../../core/grounds/network/names.ts';
import { type HiddenLayer, type NetworkSetup, networkOf } from '../../core/grounds/network/network-ground.ts';
import { parameterCount } from '../../core/grounds/network/shape.ts';
import { inputName } from '../kinds/network/explain.ts';
import { numberControl, type Setting } from '../parts/setting.ts';
import { onTyped } from '../parts/typed-number.ts';
import { fill, nameOf } from '../state/texts.ts';
import type { PlayNetworkModel } from './model.ts';

const chosen = <Id extends string>(event: Event) => (event.target as HTMLSelectElement).value as Id;

/** The network itself: what it sees, its hidden layers, and how its weights are drawn. */
export function networkPart(model: PlayNetworkModel): TemplateResult | typeof nothing {
  const { texts, setup, play } = model;
  const network = networkOf(setup.ground);
  if (!network) return nothing;
  const t = texts.playNetwork;
  const { inputs, layers, data } = network;
  return html`<section class="build-part build-network" aria-label=${t.network}>
    <h2>${t.network} <span class="build-count">${fill(t.parameters, { n: parameterCount(network) })}</span></h2>
    <fieldset class="build-inputs"><legend>${t.inputs}</legend>
      ${featuresFor(data.set).map(
        (id) => html`<label><input type="checkbox" .checked=${inputs.includes(id)}
          ?disabled=${inputs.length === 1 && inputs[0] === id} @change=${() => play?.edits.toggleInput(id)} />${inputName([id], 0)}</label>`,
      )}
    </fieldset>
    <div class="build-layers">
      ${layers.map((layer, index) => layerRow(model, layer, index))}
    </div>
    ${
      layers.length < networkLimits.layers
        ? html`<button type="button" @click=${() => play?.edits.addLayer()}>${t.addLayer}</button>`
        : nothing
    }
    ${weights(model, network)}
  </section>`;
}

/** A hidden layer: how many neurons, which activation with what sets it, how many are silenced. */
function layerRow(
  { texts, play }: PlayNetworkModel,
  { width, activation, settings = {}, dropout }: HiddenLayer,
  index: number,
) {
  const t = texts.playNetwork;
  const name = fill(t.layer, { n: index + 1 });
  const set = (change: Partial<HiddenLayer>) => play?.edits.setLayer(index, change);
  const button = (
    by: number,
    label: string,
    sign: string,
  ) => html`<button type="button" aria-label=${`${name}, ${label}`}
    ?disabled=${by < 0 ? width === 1 : width >= networkLimits.width.points} @click=${() => set({ width: width + by })}>${sign}</button>`;
  return html`<div class="build-layer" role="group" aria-label=${name}>
    <span class="build-width">${button(-1, t.fewer, '−')}<input type="text" inputmode="numeric" class="number" .value=${String(width)} aria-label=${`${name}, ${t.width}`}
      @change=${onTyped(String(width), (typed) => set({ width: Math.round(typed) }))} />${button(1, t.more, '+')}</span>
    <select aria-label=${`${name}, ${t.activation}`} @change=${(event: Event) => set({ activation: chosen<HiddenLayer['activation']>(event) })}>
      ${activationIds.map((id) => html`<option value=${id} .selected=${id === activation}>${nameOf(texts.training.activations, id)}</option>`)}
    </select>
    <label class="build-dropout">${t.dropout}<input type="text" inputmode="decimal" class="number" .value=${String(dropout)}
      @change=${onTyped(String(dropout), (typed) => set({ dropout: typed }))} /></label>
    <button type="button" class="remove" aria-label=${fill(t.removeLayer, { n: index + 1 })} @click=${() => play?.edits.removeLayer(index)}>×</button>
    ${Object.entries(parametersOfActivation(activation)).map(([key, [usual, low, high, isFlag]]) =>
      numberControl({
        ...{
          sign: nameOf(t.settings, key),
          name: nameOf(t.settings, key),
          label: `${name}, ${nameOf(t.settings, key)}`,
        },
        ...{ value: settings[key] ?? usual, range: [low, high], scale: isFlag ? 'flag' : 'linear' },
        set: (value) => set({ settings: { ...settings, [key]: value } }),
      }),
    )}
  </div>`;
}

/** How weights are drawn and what large ones cost; the loss, and the batches. */
function weights({ texts, play, examples }: PlayNetworkModel, network: NetworkSetup): TemplateResult {
  const t = texts.playNetwork;
  const { initialization, loss, delta, l1, l2, batch, data } = network;
  const set = (change: Partial<NetworkSetup>) => play?.edits.set(change);
  const control = (
    sign: string,
    name: string,
    value: number,
    range: Setting['range'],
    scale: Setting['scale'],
    take: (value: number) => void,
  ) => numberControl({ ...{ sign, name, label: name, value, range, scale }, set: take });
  const losses = lossesFor(data);
  const full = examples.training.count;
  const shownBatch = batch === 0 ? full : Math.min(batch, full);
  return html`<div class="build-weights">
    <label class="setting"><span>${t.initialization}</span><select @change=${(event: Event) => set({ initialization: { ...initialization, scheme: chosen<(typeof initializationIds)[number]>(event) } })}>
      ${initializationIds.map((id) => html`<option value=${id} .selected=${id === initialization.scheme}>${nameOf(texts.initializations, id)}</option>`)}
    </select></label>
    ${control(t.gain, t.gain, initialization.gain ?? 1, [0.1, 10], 'log', (gain) => set({ initialization: { ...initialization, gain } }))}
    <label class="setting"><span>${t.loss}</span><select @change=${(event: Event) => set({ loss: chosen<NetworkSetup['loss']>(event) })}>
      ${losses.map((id) => html`<option value=${id} .selected=${id === loss}>${nameOf(t.losses, id)}</option>`)}
    </select></label>
    ${loss === 'huber' ? control('δ', t.delta, delta, [0.05, 5], 'log', (next) => set({ delta: next })) : nothing}
    ${control(t.l1, t.l1, l1, [0, 0.1], 'linear', (next) => set({ l1: next }))}
    ${control(t.l2, t.l2, l2, [0, 0.1], 'linear', (next) => set({ l2: next }))}
    ${control(t.batch, t.batch, shownBatch, [1, full], 'whole', (next) => set({ batch: Math.round(next) >= full ? 0 : Math.max(1, Math.round(next)) }))}
  </div>`;
}
