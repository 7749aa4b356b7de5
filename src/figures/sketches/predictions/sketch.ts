import { html, svg, type TemplateResult } from 'lit-html';
import { bceEpsilon } from '../../../core/losses/bce-epsilon.ts';
import { lossOverPoints } from '../../../core/losses/mean.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatComputed, formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill, nameOf } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';

/*
 * Five predictions ŷ of a label y, each with its binary cross-entropy −(y ln(ŷ + ε) + (1 − y) ln(1 − ŷ + ε)), and the mean of these.
 */

const fields = {
  prediction: { type: 'list', default: [0.8, 0.1, 0.05, 0.9, 0.05], range: [0, 1] },
  label: { type: 'list', default: [1, 0, 0, 1, 0], range: [0, 1] },
  epsilon: { type: 'choice', default: '1e-7', options: ['none', '1e-12', '1e-7', '1e-3'] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const epsilonOf = ({ epsilon }: State) => (epsilon === 'none' ? 0 : Number(epsilon));

function measures(state: State) {
  const { prediction, label } = state;
  const loss = bceEpsilon(epsilonOf(state));
  return {
    losses: prediction.map((p, i) => loss.value(p, label[i])),
    mean: lossOverPoints(loss, prediction, label),
    /** How many predictions lie on their label's side of one half. */
    correct: prediction.filter((p, i) => (label[i] > 0.5 ? p > 0.5 : p < 0.5)).length,
  };
}

function summary(state: State, words: Words): string {
  const { losses, mean } = measures(state);
  return fill(words.summary, {
    mean: formatComputed(mean),
    losses: losses.map((loss) => formatComputed(loss, 3)).join(', '),
  });
}

const height = 330;
const left = 40;
/** Pixels of ŷ = 1 and ŷ = 0, and of the top and the base of the bars. */
const [one, zero, top, base] = [34, 174, 226, 312];
const step = 0.01;

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const { prediction, label } = state;
  const { losses, mean } = measures(state);
  const column = (width - left - 8) / prediction.length;
  const middle = (i: number) => left + column * (i + 0.5);
  const levelOf = (p: number) => zero - p * (zero - one);
  const most = highest(losses);
  const barHeight = (loss: number) => (Number.isFinite(loss) ? (Math.max(0, loss) / most) * (base - top) : base - top);
  const set = (i: number, p: number) =>
    hands?.set({ prediction: prediction.map((old, j) => (j === i ? stepped(p, [0, 1], step / 10) : old)) });

  const axis = [0, 0.5, 1].map(
    (p) => svg`<line class="grid" x1=${left} x2=${width - 8} y1=${levelOf(p)} y2=${levelOf(p)}></line>
      <text x=${left - 8} y=${levelOf(p) + 4} text-anchor="end">${formatNumber(p)}</text>`,
  );
  const columns = prediction.map((p, i) => {
    const x = middle(i);
    const loss = losses[i];
    const bar = barHeight(loss);
    const handle = valueHandle(
      x,
      levelOf(p),
      fill(words.handle, { n: i + 1, label: formatNumber(label[i]) }),
      { now: p, range: [0, 1], text: formatNumber(p) },
      handleEvents(hands, {
        to: (_, y) => set(i, Math.round((zero - y) / (zero - one) / step) * step),
        by: (right, up) => set(i, p + (right + up) * step),
        toEnd: (highest) => set(i, highest ? 1 : 0),
      }),
    );
    return svg`<text class="sketch-value" x=${round(x)} y="16" text-anchor="middle">y = ${formatNumber(label[i])}</text>
      <line class="sketch-gap" x1=${round(x)} x2=${round(x)} y1=${round(levelOf(label[i]))} y2=${round(levelOf(p))}></line>
      <path class="sketch-target" d="M${round(x)},${round(levelOf(label[i]) - 7)}l7,7l-7,7l-7,-7z"></path>
      <text class="sketch-value" x=${round(x)} y=${zero + 24} text-anchor="middle">${formatNumber(p, 3)}</text>
      <rect class="sketch-bar ${Number.isFinite(loss) ? '' : 'sketch-bar--broken'}" x=${round(x - column * 0.3)} width=${round(column * 0.6)}
        y=${round(base - bar)} height=${round(bar)}></rect>
      <text class="sketch-value" x=${round(x)} y=${round(base - bar - 5)} text-anchor="middle">${formatComputed(loss, 3)}</text>
      ${handle}`;
  });
  const place = placeEvent(hands, (x, y) => {
    const i = Math.floor((x - left) / column);
    if (i in prediction && y < zero + 12) set(i, Math.round((zero - y) / (zero - one) / step) * step);
  });
  const meanLevel = base - barHeight(mean);
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${place}>
    <g class="axes">${svg`${axis}
      <text class="axis-name" x=${left - 8} y="16" text-anchor="end">${words.axis}</text>
      <text x=${left - 8} y=${zero + 24} text-anchor="end">${words.axis}</text>
      <line class="tick" x1=${left} x2=${width - 8} y1=${base} y2=${base}></line>
      <text x=${left - 8} y=${base + 4} text-anchor="end">0</text>
      <text x=${left - 8} y=${top + 4} text-anchor="end">${formatNumber(most)}</text>
      <text class="axis-name" x=${left - 8} y=${(top + base) / 2 + 4} text-anchor="end">${words.loss}</text>`}</g>
    ${svg`<line class="sketch-mean" x1=${left} x2=${width - 8} y1=${round(meanLevel)} y2=${round(meanLevel)}></line>`}
    ${columns}
  </svg>`;
}

/** The end of the bars' axis: the smallest power of two, from ¼ up, that no loss exceeds. */
const highest = (losses: readonly number[]): number =>
  2 ** Math.ceil(Math.log2(Math.max(0.25, ...losses.filter(Number.isFinite))));

function controls(state: State, { words, hands }: Context): TemplateResult {
  const { mean, correct } = measures(state);
  const { label, epsilon } = state;
  return html`<dl class="sketch-facts">
      <div><dt>${words.mean}</dt><dd class="sketch-main">${formatComputed(mean, 6)}</dd></div>
      <div><dt>${words.correct}</dt><dd>${fill(words.correctOf, { k: correct, n: label.length })}</dd></div>
    </dl>
    <div class="setup" role="group" aria-label=${words.labels}>
      ${label.map(
        (y, i) => html`<label class="field"><input type="checkbox" .checked=${y > 0.5}
          @change=${() => hands?.set({ label: label.map((old, j) => (j === i ? (y > 0.5 ? 0 : 1) : old)) })} />${fill(words.label, { n: i + 1 })}</label>`,
      )}
    </div>
    <label class="field setup">${words.epsilon}
      <select @change=${(event: Event) => hands?.set({ epsilon: (event.target as HTMLSelectElement).value as State['epsilon'] })}>
        ${fields.epsilon.options.map((option) => html`<option value=${option} .selected=${option === epsilon}>${nameOf(words, `epsilon-${option}`)}</option>`)}
      </select></label>`;
}

/** Five draggable predictions, their losses and the mean. */
export const predictions: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
