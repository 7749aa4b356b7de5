import { html, svg, type TemplateResult } from 'lit-html';
import { surprise as informationOf } from '../../../core/losses/information.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatComputed, formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';

/*
 * The information −ln p of an event of probability p, and that of several independent events of the same probability: their probabilities
 * multiply, and the information of each, laid one upon the other, reaches the curve again.
 */

const fields = {
  probability: { type: 'number', default: 0.5, range: [0, 1] },
  times: { type: 'choice', default: '1', options: ['1', '2', '3', '4'] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

function measures({ probability, times }: State) {
  const together = probability ** Number(times);
  return { information: informationOf(probability), together, all: informationOf(together) };
}

function summary(state: State, words: Words): string {
  const { information, together, all } = measures(state);
  const one = fill(words.summary, { p: formatNumber(state.probability), i: formatComputed(information, 3) });
  if (state.times === '1') return one;
  const more = { n: state.times, p: formatNumber(together), i: formatComputed(all, 3) };
  return `${one} ${fill(words.summaryMore, more)}`;
}

const height = 292;
const [left, right, top, base] = [40, 14, 16, 246];
/** The most information shown. */
const most = 5;
const step = 0.01;
/** Where the curve enters the picture. */
const first = Math.exp(-most);

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const { probability, times } = state;
  const { information, together } = measures(state);
  const wide = width - left - right;
  const xOf = (p: number) => left + p * wide;
  const levelOf = (nats: number) => base - (Math.min(most, nats) / most) * (base - top);
  const set = (p: number, by = step) => hands?.set({ probability: stepped(p, [0, 1], by) });
  const to = (x: number) => set((x - left) / wide);
  // Denser where the curve is steep.
  const curve = Array.from({ length: 101 }, (_, i) => {
    const p = first + (1 - first) * (i / 100) ** 2;
    return `${round(xOf(p))},${round(levelOf(informationOf(p)))}`;
  });
  const handle = valueHandle(
    xOf(probability),
    levelOf(information),
    words.handle,
    { now: probability, range: [0, 1], text: formatNumber(probability), orientation: 'horizontal' },
    handleEvents(hands, {
      to,
      by: (across, up) => set(probability + (across + up) * step, step / 10),
      toEnd: (highest) => set(highest ? 1 : 0),
    }),
  );
  const pieces = Array.from({ length: Number(times) }, (_, i) => {
    const [from, until] = [levelOf(i * information || 0), levelOf((i + 1) * information)];
    return svg`<rect class="surprise-piece" x=${round(xOf(together) - 5)} width="10" y=${round(until)} height=${round(from - until)}></rect>`;
  });
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${placeEvent(hands, to)}>
    <g class="axes">${[0, 1, 2, 3, 4, 5].map(
      (
        nats,
      ) => svg`<line class=${nats === 0 ? 'tick' : 'grid'} x1=${left} x2=${width - right} y1=${round(levelOf(nats))} y2=${round(levelOf(nats))}></line>
        <text x=${left - 8} y=${round(levelOf(nats) + 4)} text-anchor="end">${nats}</text>`,
    )}${[0, 0.25, 0.5, 0.75, 1].map(
      (p) => svg`<path class="tick" d="M${round(xOf(p))},${base}v5"></path>
        <text x=${round(xOf(p))} y=${base + 19} text-anchor="middle">${formatNumber(p)}</text>`,
    )}${svg`<text class="axis-name" x=${left + 44} y=${top + 8}>−ln p</text>
      <text class="axis-name" x=${width - right} y=${height - 6} text-anchor="end">p</text>`}</g>
    ${svg`<path class="sketch-curve sketch-curve--stable" d=${`M${curve.join('L')}`}></path>${pieces}
      <line class="sketch-mean" x1=${round(xOf(probability))} x2=${round(xOf(probability))} y1=${round(levelOf(information))} y2=${base}></line>`}
    ${handle}
  </svg>`;
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  const { information, together, all } = measures(state);
  const row = (name: string, value: string, main = '') =>
    html`<div><dt>${name}</dt><dd class=${main}>${value}</dd></div>`;
  const several = state.times !== '1';
  return html`<dl class="sketch-facts">
      ${row('p', formatNumber(state.probability))}
      ${row('−ln p', `${formatComputed(information, 4)} ${words.nats}`, 'sketch-main')}
      ${row('−log₂ p', `${formatComputed(information / Math.LN2, 4)} ${words.bits}`)}
      ${several ? row(fill(words.together, { n: state.times }), formatNumber(together)) : ''}
      ${several ? row(fill(words.all, { n: state.times }), `${formatComputed(all, 4)} ${words.nats}`, 'sketch-main') : ''}
    </dl>
    <label class="field setup">${words.times}<select @change=${(event: Event) => hands?.set({ times: (event.target as HTMLSelectElement).value as State['times'] })}>
      ${fields.times.options.map((option) => html`<option value=${option} .selected=${option === state.times}>${option}</option>`)}
    </select></label>`;
}

/** The information −ln p over the probability, and how that of independent events adds up. */
export const surprise: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
