import { html, svg, type TemplateResult } from 'lit-html';
import { makeLoss, type RegressionLossId, regressionLosses } from '../../../core/losses/index.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatComputed, formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';

/*
 * The losses of one residual r = ŷ − y as curves: squared, absolute, Huber, log-cosh. What they are worth at r, and how steep they are there.
 */

const reach = 4;
const fields = {
  residual: { type: 'number', default: 1.5, range: [-reach, reach] },
  delta: { type: 'number', default: 1, range: [0.1, 3] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

/** The losses that depend on the residual alone, with the hue that each is drawn in; what they are called stands under `name-…` of the words. */
const curves = [
  { id: 'mse', hue: 0 },
  { id: 'mae', hue: 1 },
  { id: 'huber', hue: 2 },
  { id: 'log-cosh', hue: 4 },
] as const satisfies readonly { id: RegressionLossId; hue: number }[];

const nameOf = (id: RegressionLossId, words: Words): string => words[`name-${id}`];

const lossOf = (id: RegressionLossId, { delta }: State) =>
  makeLoss(regressionLosses[id], id === 'huber' ? { delta } : {});

function measures(state: State) {
  const { residual } = state;
  return {
    values: curves.map(({ id }) => lossOf(id, state).value(residual, 0)),
    slopes: curves.map(({ id }) => lossOf(id, state).slope(residual, 0)),
  };
}

function summary(state: State, words: Words): string {
  const { values, slopes } = measures(state);
  const each = curves.map(({ id }, i) =>
    fill(words.one, {
      name: nameOf(id, words),
      value: formatComputed(values[i], 3),
      slope: formatComputed(slopes[i], 3),
    }),
  );
  return fill(words.summary, { residual: formatNumber(state.residual, 3), losses: each.join(', ') });
}

const height = 320;
const [left, right, top, base] = [34, 12, 14, 286];
/** The highest loss shown: beyond it the square leaves the picture. */
const most = 6;
const step = 0.05;
const samples = 96;

function picture(state: State, { words, width, hands }: Context): TemplateResult {
  const { residual } = state;
  const { values, slopes } = measures(state);
  const across = (width - left - right) / (2 * reach);
  const placeOf = (r: number) => left + (r + reach) * across;
  const levelOf = (loss: number) => base - (Math.min(loss, 1.2 * most) / most) * (base - top);
  const set = (r: number) => hands?.set({ residual: stepped(r, [-reach, reach], step / 5) });
  const residualAt = (x: number) => Math.round(((x - left) / across - reach) / step) * step;

  const ticks = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(
    (r) => svg`<path class="tick" d="M${round(placeOf(r))},${base}v5"></path>
      <text x=${round(placeOf(r))} y=${base + 20} text-anchor="middle">${formatNumber(r)}</text>`,
  );
  const levels = [0, 2, 4, 6].map(
    (
      loss,
    ) => svg`<line class="grid" x1=${left} x2=${width - right} y1=${round(levelOf(loss))} y2=${round(levelOf(loss))}></line>
      <text x=${left - 8} y=${round(levelOf(loss) + 4)} text-anchor="end">${formatNumber(loss)}</text>`,
  );
  const lines = curves.map(({ id, hue }) => {
    const loss = lossOf(id, state);
    const points = Array.from({ length: samples + 1 }, (_, i) => (2 * reach * i) / samples - reach)
      .filter((r) => loss.value(r, 0) <= 1.15 * most)
      .map((r) => `${round(placeOf(r))},${round(levelOf(loss.value(r, 0)))}`);
    return svg`<path class="residual-curve" style=${`--hue:var(--hue-${hue})`} d=${`M${points.join('L')}`}></path>`;
  });
  const marks = curves.map(({ hue }, i) => {
    if (values[i] > 1.15 * most) return '';
    // A piece of the tangent, equally long whatever its slope.
    const rise = (slopes[i] * (base - top)) / most / across;
    const half = 26 / Math.hypot(1, rise);
    const [x, y] = [placeOf(residual), levelOf(values[i])];
    return svg`<g style=${`--hue:var(--hue-${hue})`}>
      <line class="residual-tangent" x1=${round(x - half)} x2=${round(x + half)} y1=${round(y + half * rise)} y2=${round(y - half * rise)}></line>
      <circle class="residual-dot" cx=${round(x)} cy=${round(y)} r="4.5"></circle></g>`;
  });
  const handle = valueHandle(
    placeOf(residual),
    base,
    words.handle,
    { now: residual, range: [-reach, reach], text: formatNumber(residual, 3), orientation: 'horizontal' },
    handleEvents(hands, {
      to: (x) => set(residualAt(x)),
      by: (rightwards, up) => set(residual + (rightwards + up) * step),
      toEnd: (highest) => set(highest ? reach : -reach),
    }),
  );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${fill(words.plot, { summary: summary(state, words) })} @click=${placeEvent(hands, (x) => set(residualAt(x)))}>
    <g class="axes">${svg`${levels}${ticks}
      <text class="axis-name" x=${width - right} y=${height - 2} text-anchor="end">r = ŷ − y</text>`}</g>
    ${lines}
    ${svg`<line class="sketch-mean" x1=${round(placeOf(residual))} x2=${round(placeOf(residual))} y1=${top} y2=${base}></line>`}
    ${marks}
    ${handle}
  </svg>`;
}

function controls(state: State, { words, hands }: Context): TemplateResult {
  const { values, slopes } = measures(state);
  const { residual, delta } = state;
  return html`<table class="residual-table">
      <caption>r = ${formatNumber(residual, 3)}</caption>
      <thead><tr><td></td><th scope="col">${words.value}</th><th scope="col">${words.slope}</th></tr></thead>
      <tbody>${curves.map(
        ({ id, hue }, i) => html`<tr><th scope="row" style=${`color:var(--hue-text-${hue})`}>${nameOf(id, words)}</th>
          <td>${formatComputed(values[i], 3)}</td><td>${formatComputed(slopes[i], 3)}</td></tr>`,
      )}</tbody>
    </table>
    <label class="field setup">${words.delta}<input type="range" min="0.1" max="3" step="0.1" .value=${String(delta)}
      aria-valuetext=${formatNumber(delta, 2)}
      @input=${(event: Event) => hands?.set({ delta: stepped((event.target as HTMLInputElement).valueAsNumber, [0.1, 3], 0.01) })} />
      <output>${formatNumber(delta, 2)}</output></label>`;
}

/** Four losses over a draggable residual. */
export const residual: Sketch<typeof fields, Words> = {
  fields,
  measures,
  summary,
  view: (state, context) => ({ picture: picture(state, context), controls: controls(state, context) }),
};
