import { html, nothing, type TemplateResult } from 'lit-html';
import { depthWidth } from '../../../core/network/depth.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { stepped } from '../../gestures/points.ts';
import { fill, nameOf } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { depthPicture } from './picture.ts';
import { fields, type Start, type State, startOf } from './start.ts';

/*
 * A deep network as it starts, computed once forward and once back. The gain of its weights is under a handle; every layer shows how its
 * activations are spread, how large they are, and how large the blame is that comes back to it.
 */

type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

function measures(state: State) {
  const { layers, forward, backward, dead } = startOf(state);
  return {
    forward,
    backward,
    dead,
    /** The blame that comes to the first layer. */
    arriving: layers[0].blame,
    sizes: layers.map(({ size }) => size),
    blames: layers.map(({ blame }) => blame),
    gradients: layers.map(({ gradient }) => gradient),
  };
}

/** What becomes of the blame on its way to the first layer. */
function verdictOf({ layers, backward }: Start): 'none' | 'vanishes' | 'explodes' | 'steady' {
  if (layers[0].blame === 0) return 'none';
  if (backward < 0.8) return 'vanishes';
  return backward > 1.25 ? 'explodes' : 'steady';
}

function said(start: Start, words: Words): string {
  const { forward, backward, dead, layers } = start;
  const factor = (value: number) => (Number.isFinite(value) ? formatNumber(value, 3) : '0');
  return [
    fill(words.factors, { forward: factor(forward), backward: factor(backward) }),
    words[`verdict-${verdictOf(start)}`],
    dead > 0 && fill(words.dead, { n: dead, of: layers.length * depthWidth }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

const summary = (state: State, words: Words): string =>
  `${fill(words.at, { layers: Math.round(state.layers), activation: nameOf(words, state.activation), gain: formatNumber(state.gain, 3) })} ${said(startOf(state), words)}`;

function controls(state: State, { words, hands }: Context): TemplateResult {
  const start = startOf(state);
  const { layers } = start;
  const set = (change: Partial<State>) => hands?.set(change);
  const slider = (name: 'layers' | 'bias', step: number) => {
    const [least, most] = fields[name].range;
    return html`<label class="field">${words[name]}<input type="range" min=${least} max=${most} step=${step} .value=${String(state[name])}
      aria-valuetext=${formatNumber(state[name], 3)}
      @input=${(event: Event) => set({ [name]: stepped((event.target as HTMLInputElement).valueAsNumber, fields[name].range, step) })} />
      <output>${formatNumber(state[name], 3)}</output></label>`;
  };
  const row = (l: number) => html`<tr><th scope="row">${l + 1}</th>
    <td>${formatNumber(layers[l].size, 2)}</td><td>${formatNumber(layers[l].blame, 2)}</td><td>${formatNumber(layers[l].gradient, 2)}</td></tr>`;
  return html`<div class="setup"><label class="field">${words.activation}<select
      @change=${(event: Event) => set({ activation: (event.target as HTMLSelectElement).value as State['activation'] })}>
      ${fields.activation.options.map((id) => html`<option value=${id} .selected=${id === state.activation}>${nameOf(words, id)}</option>`)}
    </select></label></div>
    <p class="sketch-said">${said(start, words)}</p>
    <table class="residual-table">
      <caption>${words.table}</caption>
      <thead><tr><th scope="col">${words.layer}</th><th scope="col"><span class="depth-key depth-key--size"></span>a</th><th scope="col"><span class="depth-key depth-key--blame"></span>∂L/∂z</th><th scope="col">∂L/∂w</th></tr></thead>
      <tbody>${[0, layers.length - 1].map(row)}</tbody>
    </table>
    <div class="setup">${slider('layers', 1)}${slider('bias', 0.05)}
      <button type="button" ?disabled=${hands ? nothing : true} @click=${() => set({ seed: (Math.round(state.seed) % fields.seed.range[1]) + 1 })}>${words.again}</button></div>
    <p class="facts">${words.facts}</p>`;
}

/** A deep network as it starts: what becomes of values on the way forward, and of the blame on the way back. */
export const depth: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({
    picture: depthPicture(
      startOf(state),
      state.gain,
      (gain, step = 0.01) => context.hands?.set({ gain: stepped(gain, fields.gain.range, step) }),
      context.hands,
      context.words,
      context.width,
      fill(context.words.plot, { summary: summary(state, context.words) }),
    ),
    controls: controls(state, context),
  }),
};
