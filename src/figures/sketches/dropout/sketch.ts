import { html, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../../render/numbers.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { drawsOf, fields, hidden, mostDraws, type State } from './draws.ts';
import { dropoutPicture } from './picture.ts';

/*
 * A layer of ten neurons of which each draw silences some. One draw says little; the mean of many is the whole network, if those that are kept are
 * made up for the others.
 */

type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

function measures(state: State) {
  const { outputs, mean, whole, error, kept } = drawsOf(state);
  return {
    output: outputs[outputs.length - 1],
    mean,
    whole,
    error,
    /** How far the mean is from the whole network, of its size. */
    off: Math.abs(mean - whole) / Math.abs(whole),
    kept: kept.filter((one) => one).length,
  };
}

function said(state: State, words: Words): string {
  const { output, mean, whole, error, kept } = measures(state);
  const count = Math.round(state.draws);
  return [
    fill(words.at, { kept, of: hidden, output: formatNumber(output, 3) }),
    count > 1
      ? fill(words.mean, { n: count, mean: formatNumber(mean, 3), error: formatNumber(error, 2) })
      : words['mean-one'],
    fill(words.whole, { whole: formatNumber(whole, 3) }),
    state.scaling === 'no' && state.rate > 0 && fill(words.unscaled, { share: formatNumber(1 - state.rate, 2) }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  const set = (change: Partial<State>) => hands?.set(change);
  const draws = Math.round(state.draws);
  const more = (by: number) => set({ draws: Math.min(mostDraws, draws + by) });
  const scaled = state.scaling === 'yes';
  return html`<div class="setup">
      <button type="button" ?disabled=${!hands || draws >= mostDraws} @click=${() => more(1)}>${words.one}</button>
      <button type="button" ?disabled=${!hands || draws >= mostDraws} @click=${() => more(100)}>${words.hundred}</button>
      <label class="field">${words.draws}<input type="range" min="1" max=${mostDraws} step="1" .value=${String(draws)}
        @input=${(event: Event) => set({ draws: stepped((event.target as HTMLInputElement).valueAsNumber, fields.draws.range, 1) })} /><output>${draws}</output></label>
    </div>
    <ul class="sketch-key"><li class="dropout-key--whole">${words['key-whole']}</li><li class="dropout-key--mean">${words['key-mean']}</li></ul>
    <p class="sketch-said">${said(state, words)}</p>
    <div class="setup"><label class="field"><input type="checkbox" .checked=${scaled} @change=${() => set({ scaling: scaled ? 'no' : 'yes' })} />${words.scaling}</label></div>
    <p class="facts">${words.facts}</p>`;
}

/** Neurons silenced at random, and what their mean has to do with the whole network. */
export const dropout: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary: said,
  view: (state, context) => ({
    picture: dropoutPicture(
      drawsOf(state),
      state.rate,
      (rate, step = 0.01) => context.hands?.set({ rate: stepped(rate, fields.rate.range, step) }),
      context.hands,
      context.words,
      context.width,
      fill(context.words.plot, { summary: said(state, context.words) }),
    ),
    controls: controls(state, context),
  }),
};
