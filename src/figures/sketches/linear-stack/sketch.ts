import { html, svg, type TemplateResult } from 'lit-html';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { dotHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { gridPoints, zeroPieces } from './boundary.ts';
import { type ActivationId, points } from './record.ts';
import { multipliedOut, probabilityAt, type Trained, trainedOf } from './trained.ts';

/*
 * A circle in a circle, and three trained networks of 6, 42 and 114 parameters that tell them apart. With linear layers all draw the same line;
 * with ReLU between them two draw a ring. A point on the plane says what each makes of it.
 */

const reach = 1.4;
const fields = {
  activation: { type: 'choice', default: 'linear', options: ['linear', 'relu'] },
  x: { type: 'number', default: 0.3, range: [-reach, reach] },
  y: { type: 'number', default: 0.2, range: [-reach, reach] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

function measures({ activation, x, y }: State) {
  const all = trainedOf(activation);
  return {
    probabilities: all.map((one) => probabilityAt(one, x, y)),
    losses: all.map(({ loss }) => loss),
    accuracies: all.map(({ accuracy }) => accuracy),
  };
}

function summary(state: State, words: Words): string {
  const each = trainedOf(state.activation).map((one) =>
    fill(words.one, {
      n: one.parameters,
      p: formatNumber(probabilityAt(one, state.x, state.y), 3),
      accuracy: formatNumber(100 * one.accuracy, 3),
    }),
  );
  const point = fill(words.at, { x: formatNumber(state.x, 3), y: formatNumber(state.y, 3) });
  return [words[`verdict-${state.activation}`], point, ...each].join(' ');
}

const cells = 56;
const pieces = new Map<ActivationId, readonly ReturnType<typeof zeroPieces>[]>();

/** Where each network is undecided; found once. */
function boundariesOf(activation: ActivationId) {
  const known = pieces.get(activation);
  if (known) return known;
  const grid = gridPoints(cells, reach);
  const made = trainedOf(activation).map(({ difference }) => zeroPieces(difference(grid), cells, reach));
  pieces.set(activation, made);
  return made;
}

const height = 366;
const side = height - 8;

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const size = Math.min(side, width - 8);
  const [left, top] = [(width - size) / 2, (height - size) / 2];
  const xOf = (x: number) => round(left + ((x + reach) / (2 * reach)) * size);
  const yOf = (y: number) => round(top + ((reach - y) / (2 * reach)) * size);
  const set = (x: number, y: number, by = 0.01) =>
    hands?.set({ x: stepped(x, fields.x.range, by), y: stepped(y, fields.y.range, by) });
  const to = (px: number, py: number) =>
    set(((px - left) / size) * 2 * reach - reach, reach - ((py - top) / size) * 2 * reach);
  const marks = points.map(([px, py, target]) => {
    const [x, y] = [xOf(px), yOf(py)];
    return target === 1
      ? svg`<circle class="stack-point stack-point--inner" cx=${x} cy=${y} r="3.6"></circle>`
      : svg`<path class="stack-point stack-point--outer" d="M${round(x - 3)},${round(y - 3)}l6,6m0,-6l-6,6"></path>`;
  });
  const lines = boundariesOf(state.activation).map((all, i) => {
    const d = all.map(([x0, y0, x1, y1]) => `M${xOf(x0)},${yOf(y0)}L${xOf(x1)},${yOf(y1)}`).join('');
    return svg`<path class="stack-line stack-line--${i}" d=${d}></path>`;
  });
  const handle = dotHandle(
    xOf(state.x),
    yOf(state.y),
    fill(words.handle, { x: formatNumber(state.x, 3), y: formatNumber(state.y, 3) }),
    'value',
    0,
    handleEvents(hands, { to, by: (right, up) => set(state.x + right / 50, state.y + up / 50, 0.001) }),
  );
  return html`<svg class="plot plot--sketch stack" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${placeEvent(hands, to)}>
    ${svg`<rect class="frame" x=${round(left)} y=${round(top)} width=${round(size)} height=${round(size)}></rect>`}
    ${marks}${lines}${handle}
  </svg>`;
}

/** A line as a formula: 0.257x + 0.163y − 0.002 = 0. */
function lineOf(one: Trained): string {
  const [c, a, b] = multipliedOut(one);
  const term = (value: number, name: string) =>
    `${value < 0 ? ' − ' : ' + '}${formatNumber(Math.abs(value), 3)}${name}`;
  return `${formatNumber(a, 3)}x${term(b, 'y')}${term(Number(c.toFixed(3)), '')} = 0`;
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  const all = trainedOf(state.activation);
  const row = (one: Trained, i: number) => html`<tr>
      <th scope="row"><span class="stack-key stack-key--${i}"></span>${one.widths.join('-')}</th>
      <td>${one.parameters}</td><td>${formatNumber(one.loss, 3)}</td><td>${formatNumber(100 * one.accuracy, 3)}%</td>
      <td class="sketch-main">${formatNumber(probabilityAt(one, state.x, state.y), 3)}</td></tr>`;
  return html`<div class="setup"><label class="field">${words.activation}<select
      @change=${(event: Event) => hands?.set({ activation: (event.target as HTMLSelectElement).value as State['activation'] })}>
      ${fields.activation.options.map((id) => html`<option value=${id} .selected=${id === state.activation}>${words[`activation-${id}`]}</option>`)}
    </select></label></div>
    <div class="table-scroll stack-table" role="group" tabindex="0" aria-label=${words.table}><table>
      <thead><tr><th scope="col">${words.network}</th><th scope="col">${words.parameters}</th><th scope="col">${words.loss}</th><th scope="col">${words.accuracy}</th><th scope="col">p(${formatNumber(state.x, 2)}, ${formatNumber(state.y, 2)})</th></tr></thead>
      <tbody>${all.map(row)}</tbody></table></div>
    <p class="stack-verdict">${words[`verdict-${state.activation}`]}</p>
    ${state.activation === 'linear' ? html`<ul class="stack-lines">${all.map((one) => html`<li>${one.widths.join('-')}: ${lineOf(one)}</li>`)}</ul>` : ''}
    <p class="facts">${words.facts}</p>`;
}

/** Three networks on two circles: linear layers, however many, draw one and the same line. */
export const linearStack: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
