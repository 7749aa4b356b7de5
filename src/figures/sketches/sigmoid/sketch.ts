import { html, svg, type TemplateResult } from 'lit-html';
import { bce } from '../../../core/losses/bce.ts';
import { mse } from '../../../core/losses/mse.ts';
import { sigmoid as squash } from '../../../core/losses/sigmoid.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';

/*
 * One logit z, the probability ŷ = σ(z) that a sigmoid makes of it, and two losses for a label y as functions of z: binary cross-entropy
 * and the squared error (ŷ − y)², each with its slope at z.
 */

const fields = {
  logit: { type: 'number', default: -3, range: [-8, 8] },
  label: { type: 'choice', default: '1', options: ['0', '1'] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

/** The squared error of the probability, as a function of the logit; its slope by the chain rule, with σ′(z) = σ(z) σ(−z). */
const squared = {
  value: (z: number, y: number) => mse.value(squash(z), y),
  slope: (z: number, y: number) => mse.slope(squash(z), y) * squash(z) * squash(-z),
};

function measures({ logit, label }: State) {
  const y = Number(label);
  return {
    probability: squash(logit),
    bce: bce.value(logit, y),
    bceSlope: bce.slope(logit, y),
    squared: squared.value(logit, y),
    squaredSlope: squared.slope(logit, y),
  };
}

function summary(state: State, words: Words): string {
  const numbers = Object.entries(measures(state)).map(([name, value]) => [name, formatNumber(value, 3)]);
  return fill(words.summary, { z: formatNumber(state.logit), y: state.label, ...Object.fromEntries(numbers) });
}

const height = 380;
const left = 40;
/** Pixels of probability 1 and 0, and of the highest loss and loss 0. */
const [one, zero, top, base] = [18, 128, 172, 344];
const [low, high] = fields.logit.range;
const mostLoss = 8;
const step = 0.1;
const samples = 120;

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const y = Number(state.label);
  const { probability, bce: loss, squared: other, bceSlope, squaredSlope } = measures(state);
  const across = (width - left - 12) / (high - low);
  const xOf = (z: number) => left + (z - low) * across;
  const shareLevel = (p: number) => zero - p * (zero - one);
  const lossLevel = (value: number) => base - (value / mostLoss) * (base - top);
  const curve = (level: (z: number) => number) =>
    Array.from({ length: samples + 1 }, (_, i) => {
      const z = low + ((high - low) * i) / samples;
      return `${i === 0 ? 'M' : 'L'}${round(xOf(z))},${round(level(z))}`;
    }).join('');
  const tangent = (value: number, slope: number) => {
    const reach = 1.4 / Math.hypot(1, slope);
    const end = (side: number) =>
      `${round(xOf(state.logit + side * reach))},${round(lossLevel(value + side * reach * slope))}`;
    return `M${end(-1)}L${end(1)}`;
  };
  const set = (z: number, by: number) => hands?.set({ logit: stepped(z, [low, high], by) });
  const toPixel = (x: number) => set(low + (x - left) / across, step);
  const x = xOf(state.logit);
  const handle = valueHandle(
    x,
    shareLevel(probability),
    words.handle,
    {
      now: state.logit,
      range: [low, high],
      text: `z = ${formatNumber(state.logit)}, ŷ = ${formatNumber(probability, 3)}`,
    },
    handleEvents(hands, {
      to: toPixel,
      by: (right, up) => set(state.logit + (right + up) * step, step / 10),
      toEnd: (highest) => set(highest ? high : low, step),
    }),
  );
  const row = (values: readonly number[], level: (value: number) => number) =>
    values.map(
      (
        value,
      ) => svg`<line class="grid" x1=${left} x2=${width - 12} y1=${round(level(value))} y2=${round(level(value))}></line>
        <text x=${left - 8} y=${round(level(value)) + 4} text-anchor="end">${formatNumber(value)}</text>`,
    );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${placeEvent(hands, toPixel)}>
    <g class="axes">${row([0, 0.5, 1], shareLevel)}${row([0, 4, 8], lossLevel)}
      ${svg`<text class="axis-name" x=${left - 26} y=${(one + shareLevel(0.5)) / 2 + 4}>ŷ</text>
        <text class="axis-name" x=${left} y=${top - 12}>${words.loss}</text>`}
      ${[-8, -4, 0, 4, 8].map((z) => svg`<text x=${round(xOf(z))} y=${base + 18} text-anchor="middle">${formatNumber(z)}</text>`)}
      ${svg`<text class="axis-name" x=${width - 12} y=${base + 34} text-anchor="end">z</text>`}</g>
    ${svg`<path class="sketch-curve sketch-curve--sigmoid" d=${curve((z) => shareLevel(squash(z)))}></path>
      <path class="sketch-curve sketch-curve--stable" d=${curve((z) => lossLevel(bce.value(z, y)))}></path>
      <path class="sketch-curve sketch-curve--naive" d=${curve((z) => lossLevel(squared.value(z, y)))}></path>
      <line class="sketch-mean" x1=${round(x)} x2=${round(x)} y1=${one} y2=${base}></line>
      <path class="tangent" d=${tangent(loss, bceSlope)}></path><path class="tangent" d=${tangent(other, squaredSlope)}></path>
      <circle class="sketch-dot sketch-bar--stable" cx=${round(x)} cy=${round(lossLevel(loss))} r="5"></circle>
      <circle class="sketch-dot sketch-bar--naive" cx=${round(x)} cy=${round(lossLevel(other))} r="5"></circle>`}
    ${handle}
  </svg>`;
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  const m = measures(state);
  const row = (key: string, name: string, value: number) =>
    html`<div><dt class=${key}>${name}</dt><dd>${formatNumber(value)}</dd></div>`;
  return html`<dl class="sketch-facts">
      ${row('', 'z', state.logit)}${row('', 'ŷ = σ(z)', m.probability)}
      ${row('sketch-key sketch-key--stable', words.bce, m.bce)}${row('sketch-indent', words.slope, m.bceSlope)}
      ${row('sketch-key sketch-key--naive', words.squared, m.squared)}${row('sketch-indent', words.slope, m.squaredSlope)}
    </dl>
    <div class="setup"><label class="field">${words.label}<select @change=${(event: Event) => hands?.set({ label: (event.target as HTMLSelectElement).value as State['label'] })}>
      ${fields.label.options.map((option) => html`<option value=${option} .selected=${option === state.label}>${option}</option>`)}
    </select></label></div>`;
}

/** A draggable logit, the sigmoid, and the slopes of cross-entropy and squared error. */
export const sigmoid: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
