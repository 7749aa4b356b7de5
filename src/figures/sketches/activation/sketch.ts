import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill, nameOf } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { fields, type ParameterName, passingOf, type Shown, type State, shownOf } from './choice.ts';

/*
 * One or two activations as curves over the sum z, below them their slopes. What both are worth at z, how steep they are there, and what that
 * does to the blame that comes back through them.
 */

type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

const measures = (state: State) => {
  const shown = shownOf(state);
  return { values: shown.map(({ value }) => value), slopes: shown.map(({ slope }) => slope) };
};

const said = ({ id, slope }: Shown, words: Words) =>
  fill(words[`passing-${passingOf(slope)}`], {
    name: nameOf(words, id),
    slope: formatNumber(slope, 3),
    percent: formatNumber(100 * Math.abs(slope), 2),
  });

const summary = (state: State, words: Words): string => {
  const each = shownOf(state).map((one) =>
    [
      fill(words.one, {
        name: nameOf(words, one.id),
        value: formatNumber(one.value, 3),
        slope: formatNumber(one.slope, 3),
      }),
      said(one, words),
    ].join(' '),
  );
  return [fill(words.at, { sum: formatNumber(state.sum, 3) }), ...each].join(' ');
};

const [height, left, right] = [420, 34, 12];
/** Pixels of the ends of the values, and of the slopes. */
const [top, middle, upper, base] = [14, 232, 272, 372];
const [low, high] = fields.sum.range;
const values = [-2, 5] as const;
const slopes = [-0.25, 2] as const;
const step = 0.1;
const samples = 160;

const levelOf = (value: number) => middle - ((value - values[0]) / (values[1] - values[0])) * (middle - top);
const slopeLevel = (slope: number) => base - ((slope - slopes[0]) / (slopes[1] - slopes[0])) * (base - upper);
const inside = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;

/** Sums at which curves are drawn; both sides of 0, where a slope may jump. */
const sums = Array.from({ length: samples + 1 }, (_, i) => low + ((high - low) * i) / samples).flatMap((z) =>
  z === 0 ? [-1e-9, 1e-9] : [z],
);

/** A curve where it is in range, interrupted between the points that `breaks` says. */
function curve(
  placeOf: (z: number) => number,
  of: (z: number) => number,
  range: readonly [number, number],
  level: (value: number) => number,
  breaks: boolean,
): string {
  let d = '';
  let drawing = false;
  for (const z of sums) {
    const value = of(z);
    if (breaks && z === 1e-9) drawing = false;
    if (inside(value, range)) d += `${drawing ? 'L' : 'M'}${round(placeOf(z))},${round(level(value))}`;
    drawing = inside(value, range);
  }
  return d;
}

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const { sum } = state;
  const across = (width - left - right) / (high - low);
  const placeOf = (z: number) => left + (z - low) * across;
  const set = (z: number, by = step) => hands?.set({ sum: stepped(z, fields.sum.range, by) });
  const toPixel = (x: number) => set((x - left) / across + low);
  const x = placeOf(sum);
  const drawn = shownOf(state).map(({ activation, jumps, value, slope }, i) => {
    const style = `activation-curve activation-curve--${i}`;
    // A piece of the tangent, equally long whatever its slope.
    const rise = (slope * (middle - top)) / (values[1] - values[0]) / across;
    const half = 40 / Math.hypot(1, rise);
    const [y, slopeY] = [levelOf(value), slopeLevel(slope)];
    return svg`<path class=${style} d=${curve(placeOf, activation.value, values, levelOf, false)}></path>
      <path class=${style} d=${curve(placeOf, activation.slope, slopes, slopeLevel, jumps)}></path>
      ${
        inside(value, values)
          ? svg`<line class="activation-tangent" x1=${round(x - half)} x2=${round(x + half)} y1=${round(y + half * rise)} y2=${round(y - half * rise)}></line>
        ${dot(x, y, i)}`
          : nothing
      }
      ${inside(slope, slopes) ? dot(x, slopeY, i) : nothing}`;
  });
  const handle = valueHandle(
    x,
    base,
    words.handle,
    { now: sum, range: fields.sum.range, text: formatNumber(sum, 3), orientation: 'horizontal' },
    handleEvents(hands, {
      to: toPixel,
      by: (rightwards, up) => set(sum + (rightwards + up) * step, step / 10),
      toEnd: (highest) => set(highest ? high : low),
    }),
  );
  const rows = (numbers: readonly number[], level: (value: number) => number) =>
    numbers.map(
      (
        n,
      ) => svg`<line class=${n === 0 ? 'tick' : 'grid'} x1=${left} x2=${width - right} y1=${round(level(n))} y2=${round(level(n))}></line>
        <text x=${left - 8} y=${round(level(n) + 4)} text-anchor="end">${formatNumber(n)}</text>`,
    );
  const columns = [-4, -2, 0, 2, 4].map(
    (z) => svg`<line class="grid" x1=${round(placeOf(z))} x2=${round(placeOf(z))} y1=${top} y2=${middle}></line>
      <text x=${round(placeOf(z))} y=${base + 22} text-anchor="middle">${formatNumber(z)}</text>`,
  );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${placeEvent(hands, toPixel)}>
    <g class="axes">${columns}${rows([-1, 0, 1, 2, 3, 4], levelOf)}${rows([0, 1, 2], slopeLevel)}${svg`
      <text class="axis-name" x=${left + 4} y=${top + 10}>${words.value}</text>
      <text class="axis-name" x=${left + 4} y=${upper - 6}>${words.slope}</text>
      <text class="axis-name" x=${width - right} y=${height - 6} text-anchor="end">z</text>`}</g>
    ${svg`<line class="sketch-mean" x1=${round(x)} x2=${round(x)} y1=${top} y2=${base}></line>`}
    ${drawn}
    ${handle}
  </svg>`;
}

/** A disc for the first, a square for the second. */
const dot = (x: number, y: number, which: number) =>
  which === 0
    ? svg`<circle class="activation-dot activation-curve--0" cx=${round(x)} cy=${round(y)} r="5"></circle>`
    : svg`<rect class="activation-dot activation-curve--1" x=${round(x - 4.5)} y=${round(y - 4.5)} width="9" height="9"></rect>`;

const symbols: Readonly<Record<ParameterName, string>> = {
  negativeSlope: 'a',
  lower: 'l',
  upper: 'u',
  alpha: 'α',
  beta: 'β',
  approximate: '',
};

function controls(state: State, { words, hands }: Context): TemplateResult {
  const shown = shownOf(state);
  const set = (change: Partial<State>) => hands?.set(change);
  const choose = (name: 'first' | 'second') =>
    html`<label class="field"><span class="activation-key activation-key--${name}"></span>${words[name]}<select
      @change=${(event: Event) => set({ [name]: (event.target as HTMLSelectElement).value })}>
      ${fields[name].options.map((id) => html`<option value=${id} .selected=${id === state[name]}>${nameOf(words, id)}</option>`)}
    </select></label>`;
  const parameter = (name: ParameterName) => {
    if (name === 'approximate') {
      const on = state.approximate >= 0.5;
      return html`<label class="field"><input type="checkbox" .checked=${on} @change=${() => set({ approximate: on ? 0 : 1 })} />${words.approximate}</label>`;
    }
    const [least, most] = fields[name].range;
    return html`<label class="field">${symbols[name]}<input type="range" min=${least} max=${most} step="0.01" .value=${String(state[name])}
      aria-valuetext=${formatNumber(state[name], 3)}
      @input=${(event: Event) => set({ [name]: stepped((event.target as HTMLInputElement).valueAsNumber, fields[name].range, 0.01) })} />
      <output>${formatNumber(state[name], 3)}</output></label>`;
  };
  const used = [...new Set(shown.flatMap(({ parameters }) => parameters))];
  return html`<table class="residual-table">
      <caption>z = ${formatNumber(state.sum, 3)}</caption>
      <thead><tr><td></td><th scope="col">${words.value}</th><th scope="col">${words.slope}</th></tr></thead>
      <tbody>${shown.map(
        (one, i) =>
          html`<tr><th scope="row" class="activation-name--${i}">${nameOf(words, one.id)}</th>
          <td>${formatNumber(one.value, 3)}</td><td>${formatNumber(one.slope, 3)}</td></tr>`,
      )}</tbody>
    </table>
    <div class="activation-said">${shown.map((one) => html`<p>${said(one, words)}${state.sum === 0 && one.jumps ? ` ${words.kink}` : nothing}</p>`)}</div>
    <div class="setup">${choose('first')}${choose('second')}${used.map(parameter)}</div>
    ${shown.some(({ id }) => id === 'rrelu') ? html`<p class="facts">${words.drawn}</p>` : nothing}`;
}

/** Two activations under one handle: their values, their slopes, and where they are flat. */
export const activation: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
