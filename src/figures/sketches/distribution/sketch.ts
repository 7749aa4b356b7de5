import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { crossEntropy, entropy, klDivergence, surprise } from '../../../core/losses/information.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatComputed, formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';

/*
 * A distribution P of what happens and a distribution Q of what is expected, over four cases. Below them the cross-entropy as an area: every
 * case is as wide as P makes it and as high as its surprise −ln Q; the steps that P itself would have enclose the entropy.
 */

const fields = {
  p: { type: 'list', default: [0.5, 0.25, 0.125, 0.125], range: [0, 1], sum: 1 },
  q: { type: 'list', default: [0.25, 0.25, 0.25, 0.25], range: [0, 1], sum: 1 },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const cases = ['A', 'B', 'C', 'D'];

const measures = ({ p, q }: State) => ({
  entropy: entropy(p),
  crossEntropy: crossEntropy(p, q),
  divergence: klDivergence(p, q),
});

function summary(state: State, words: Words): string {
  const { entropy: h, crossEntropy: cross, divergence } = measures(state);
  return fill(words.summary, {
    p: state.p.map((value) => formatNumber(value, 3)).join(', '),
    q: state.q.map((value) => formatNumber(value, 3)).join(', '),
    entropy: formatNumber(h),
    cross: formatNumber(cross),
    divergence: formatNumber(divergence),
  });
}

/** Shares are moved by thousandths. */
const parts = 1000;

/** The distribution with one share set and the others, in their old proportions, making up the rest. */
export function withShare(shares: readonly number[], index: number, share: number): number[] {
  const set = Math.round(Math.min(1, Math.max(0, share)) * parts);
  const others = shares.reduce((sum, old, j) => (j === index ? sum : sum + old), 0);
  const scaled = shares.map((old, j) => {
    if (j === index) return set;
    return (parts - set) * (others > 0 ? old / others : 1 / (shares.length - 1));
  });
  const whole = scaled.map(Math.floor);
  // Those that lost most by rounding down get the thousandths that are left.
  const left = parts - whole.reduce((sum, one) => sum + one, 0);
  const byLoss = scaled.map((_, j) => j).sort((a, b) => scaled[b] - whole[b] - (scaled[a] - whole[a]));
  for (const j of byLoss.slice(0, left)) whole[j]++;
  return whole.map((one) => one / parts);
}

const height = 400;
const left = 40;
/** Pixels of share 1 and share 0, and of the top and the base of the areas. */
const [one, zero, top, base] = [26, 170, 242, 376];
const half = 19;

function picture(state: State, context: Context): TemplateResult {
  const { words, width, hands } = context;
  const column = (width - left - 8) / cases.length;
  const axis = [0, 0.5, 1].map(
    (share) => svg`<line class="grid" x1=${left} x2=${width - 8} y1=${levelOf(share)} y2=${levelOf(share)}></line>
      <text x=${left - 8} y=${levelOf(share) + 4} text-anchor="end">${formatNumber(share)}</text>`,
  );
  const place = placeEvent(hands, (x, y) => {
    const at = (x - left) / column;
    const i = Math.floor(at);
    if (i in cases && y < zero + 12) move(context, state, at - i < 0.5 ? 'p' : 'q', i, shareAt(y));
  });
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${place}>
    <g class="axes">${axis}</g>
    ${cases.map((_, i) => pair(state, context, i, left + column * (i + 0.5)))}
    ${areas(state, context)}
  </svg>`;
}

const levelOf = (share: number) => zero - share * (zero - one);
const shareAt = (y: number) => Math.round(((zero - y) / (zero - one)) * 100) / 100;

function move({ hands }: Context, state: State, which: 'p' | 'q', i: number, share: number): void {
  hands?.set({ [which]: withShare(state[which], i, share) });
}

function pair(state: State, context: Context, i: number, middle: number): TemplateResult {
  const { words, hands } = context;
  const bars = (['p', 'q'] as const).map((which) => {
    const share = state[which][i];
    const x = which === 'p' ? middle - half : middle + half;
    const handle = valueHandle(
      x,
      levelOf(share),
      fill(words.handle, { which: which.toUpperCase(), name: cases[i] }),
      { now: share, range: [0, 1], text: formatNumber(share, 3) },
      handleEvents(hands, {
        // All through a drag the others keep the proportions that they had when it began.
        to: (_, y) => move(context, state, which, i, shareAt(y)),
        by: (right, up) => move(context, state, which, i, share + (right + up) / 100),
        toEnd: (highest) => move(context, state, which, i, highest ? 1 : 0),
      }),
    );
    return svg`<rect class="sketch-bar sketch-bar--${which}" x=${round(x - half + 3)} width=${2 * half - 6}
        y=${round(levelOf(share))} height=${round(zero - levelOf(share))}></rect>
      <text class="sketch-value sketch-value--${which}" x=${round(x)} y=${zero + 18} text-anchor="middle">${formatNumber(share, 3)}</text>
      ${handle}`;
  });
  return svg`${bars}<text class="sketch-value" x=${round(middle)} y=${zero + 36} text-anchor="middle">${cases[i]}</text>`;
}

/** The cross-entropy as an area, with the steps of P over it. */
function areas({ p, q }: State, { words, width }: Context): TemplateResult {
  const most = highest([...p, ...q]);
  const depth = (share: number) => (Math.min(most, surprise(share)) / most) * (base - top);
  const across = width - left - 8;
  let from = left;
  const steps = cases.map((name, i) => {
    const x = from;
    const wide = p[i] * across;
    from += wide;
    if (p[i] === 0) return nothing;
    const own = depth(p[i]);
    const foreign = depth(q[i]);
    return svg`<rect class="sketch-area ${q[i] === 0 ? 'sketch-area--endless' : ''}" x=${round(x)} width=${round(wide)} y=${round(base - foreign)} height=${round(foreign)}></rect>
      <path class="sketch-step" d="M${round(x)},${base}V${round(base - own)}H${round(x + wide)}V${base}"></path>
      ${wide > 18 ? svg`<text class="sketch-value" x=${round(x + wide / 2)} y=${base + 16} text-anchor="middle">${name}</text>` : nothing}`;
  });
  return svg`<g class="axes">
      <text class="axis-name" x=${left - 8} y=${top - 14} text-anchor="start" dx="-24">${words.area}</text>
      <line class="tick" x1=${left} x2=${width - 8} y1=${base} y2=${base}></line>
      <text x=${left - 8} y=${base + 4} text-anchor="end">0</text>
      <text x=${left - 8} y=${top + 4} text-anchor="end">${formatNumber(most)}</text>
    </g>${steps}`;
}

/** The end of the axis of surprises: the smallest power of two, from 2 to 8, that none of them exceeds where it can be helped. */
const highest = (shares: readonly number[]): number =>
  2 ** Math.ceil(Math.log2(Math.min(8, Math.max(2, ...shares.filter((share) => share > 0).map(surprise)))));

function controls(state: State, { words }: Context): TemplateResult {
  const { entropy: h, crossEntropy: cross, divergence } = measures(state);
  const rows = [
    ['sketch-key sketch-key--p', words.entropy, h],
    ['sketch-key sketch-key--cross', words.cross, cross],
    ['sketch-key', words.divergence, Math.max(0, divergence)],
  ] as const;
  return html`<dl class="sketch-facts">
      ${(['p', 'q'] as const).map((which) => html`<div><dt class="sketch-key sketch-key--bar-${which}">${words[which]}</dt><dd>${state[which].map((share) => formatNumber(share, 3)).join(' · ')}</dd></div>`)}
      ${rows.map(([key, name, value]) => html`<div><dt class=${key}>${name}</dt><dd class="sketch-main">${formatComputed(value)}</dd></div>`)}
    </dl>
    <p class="facts">${cross === Number.POSITIVE_INFINITY ? words.endless : words.unit}</p>`;
}

/** Two draggable distributions with entropy, cross-entropy and Kullback–Leibler divergence. */
export const distribution: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
