import { html, svg, type TemplateResult } from 'lit-html';
import { cce } from '../../../core/losses/cce.ts';
import { cceNaive } from '../../../core/losses/cce-naive.ts';
import { softmax, softmaxNaive } from '../../../core/losses/softmax.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatComputed, formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { bars, one, singleBar, zero } from './bars.ts';
import { eachControls, eachOf, eachSummary } from './each.ts';
import { fields, type State } from './fields.ts';
import { type LogitsResult, logitsTable } from './table.ts';

/*
 * Three logits, the probabilities that softmax makes of them and the cross-entropy of the true class: as the formulas stand, and in the
 * stable form, until the first breaks. Or, with a sigmoid on each output, three answers yes or no (each.ts).
 */

type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

function resultOf({ logits, truth }: State): LogitsResult {
  const target = fields.truth.options.map((option) => (option === truth ? 1 : 0));
  const [naive, stable, gradient] = [0, 0, 0].map(() => new Float64Array(logits.length));
  const loss = cce();
  softmaxNaive(logits, naive);
  softmax(logits, stable);
  loss.gradient(logits, target, gradient);
  return {
    powers: logits.map(Math.exp),
    naive,
    stable,
    gradient,
    naiveLoss: cceNaive.value(logits, target),
    stableLoss: loss.value(logits, target),
  };
}

function measures(state: State) {
  const { naive, stable, gradient, naiveLoss, stableLoss } = resultOf(state);
  return {
    naive: naiveLoss,
    stable: stableLoss,
    /** 1 if the formula as it stands gives no number. */
    broken: Number.isFinite(naiveLoss) ? 0 : 1,
    naiveProbabilities: [...naive],
    probabilities: [...stable],
    gradient: [...gradient],
    ...eachOf(state),
  };
}

const summary = (state: State, words: Words): string => {
  if (state.outputs === 'sigmoid') return eachSummary(state, words);
  const { naiveLoss, stableLoss } = resultOf(state);
  return `${fill(words.summary, {
    z: state.logits.map((z) => formatNumber(z)).join(', '),
    naive: formatComputed(naiveLoss),
    stable: formatComputed(stableLoss),
  })} ${verdict(state, words)}`;
};

/** What became of the formula as it stands, and why. */
function verdict(state: State, words: Words): string {
  const { powers, naiveLoss, stableLoss } = resultOf(state);
  if (powers.includes(Number.POSITIVE_INFINITY)) return words.overflow;
  if (powers.every((power) => power === 0)) return words.nothing;
  if (naiveLoss === Number.POSITIVE_INFINITY) return words.zero;
  if (Number.isNaN(naiveLoss)) return words.product;
  return formatNumber(naiveLoss) === formatNumber(stableLoss) ? words.fine : words.rounded;
}

const height = 360;
const left = 48;
/** Pixels of the highest and the lowest logit of the range. */
const [high, low] = [20, 170];

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const { logits, truth } = state;
  const { naive, stable } = resultOf(state);
  const single = state.outputs === 'sigmoid' ? eachOf(state).sigmoids : null;
  const reach = Number(state.reach);
  const column = (width - left - 8) / logits.length;
  const levelOf = (z: number) => low - ((Math.min(reach, Math.max(-reach, z)) + reach) / (2 * reach)) * (low - high);
  const step = reach / 100;
  const set = (i: number, z: number, by: number) =>
    hands?.set({ logits: logits.map((old, j) => (j === i ? stepped(z, fields.logits.range, by) : old)) });
  const drag = (i: number, y: number) => {
    const z = ((low - y) / (low - high)) * 2 * reach - reach;
    set(i, Math.min(reach, Math.max(-reach, z)), step);
  };

  const columns = logits.map((z, i) => {
    const x = left + column * (i + 0.5);
    const isTrue = single ? state.labels[i] > 0.5 : fields.truth.options[i] === truth;
    const handle = valueHandle(
      x,
      levelOf(z),
      fill(words.handle, { n: i + 1 }),
      { now: z, range: fields.logits.range, text: formatNumber(z) },
      handleEvents(hands, {
        to: (_, y) => drag(i, y),
        by: (right, up) => set(i, z + (right + up) * step, step / 10),
        toEnd: (highest) => set(i, highest ? reach : -reach, step),
      }),
    );
    return svg`<line class="sketch-stem" x1=${round(x)} x2=${round(x)} y1=${round(levelOf(0))} y2=${round(levelOf(z))}></line>
      <text class="sketch-value" x=${round(x)} y=${low + 24} text-anchor="middle">z = ${formatNumber(z)}</text>
      ${single ? singleBar(x, column, single[i]) : bars(x, column, naive[i], stable[i])}
      <text class="sketch-value ${isTrue ? 'sketch-value--true' : ''}" x=${round(x)} y=${zero + 32} text-anchor="middle">${fill(words.class, { n: i + 1 })}${isTrue ? ' ✓' : ''}</text>
      ${handle}`;
  });
  const place = placeEvent(hands, (x, y) => {
    const i = Math.floor((x - left) / column);
    if (i in logits && y < low + 8) drag(i, y);
  });
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${place}>
    <g class="axes">${[reach, 0, -reach].map(
      (z) => svg`<line class="grid" x1=${left} x2=${width - 8} y1=${levelOf(z)} y2=${levelOf(z)}></line>
        <text x=${left - 8} y=${levelOf(z) + 4} text-anchor="end">${formatNumber(z)}</text>`,
    )}${[1, 0].map((p) => {
      const y = zero - p * (zero - one);
      return svg`<line class=${p === 0 ? 'tick' : 'grid'} x1=${left} x2=${width - 8} y1=${y} y2=${y}></line>
        <text x=${left - 8} y=${y + 4} text-anchor="end">${p}</text>`;
    })}${svg`<text class="axis-name" x=${left - 8} y=${(one + zero) / 2 + 4} text-anchor="end">${words.probability}</text>`}</g>
    ${columns}
  </svg>`;
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  const result = resultOf(state);
  const choose = (name: 'truth' | 'reach' | 'outputs', label: string, show: (option: string) => string) =>
    html`<label class="field">${label}<select @change=${(event: Event) => hands?.set({ [name]: (event.target as HTMLSelectElement).value })}>
      ${fields[name].options.map((option) => html`<option value=${option} .selected=${option === state[name]}>${show(option)}</option>`)}
    </select></label>`;
  const outputs = choose('outputs', words.outputs, (option) => words[`outputs-${option}`]);
  const reach = choose('reach', words.reach, (option) => `±${option}`);
  if (state.outputs === 'sigmoid')
    return html`${eachControls(state, words, hands)}<div class="setup">${outputs}${reach}</div>`;
  return html`<dl class="sketch-facts">
      <div><dt class="sketch-key sketch-key--naive">${words.naive}</dt><dd class="sketch-main">${formatComputed(result.naiveLoss)}</dd></div>
      <div><dt class="sketch-key sketch-key--stable">${words.stable}</dt><dd class="sketch-main">${formatComputed(result.stableLoss)}</dd></div>
    </dl>
    <p class="facts">${verdict(state, words)}</p>
    ${logitsTable(state.logits, result, words)}
    <div class="setup">
      ${outputs}${choose('truth', words.truth, (option) => fill(words.class, { n: option }))}${reach}
    </div>`;
}

/** Three draggable logits, softmax and cross-entropy, naive beside stable; or a sigmoid on each. */
export const logits: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
