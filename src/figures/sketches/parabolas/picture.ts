import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { dotHandle, valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { handleEvents, placeEvent } from '../../gestures/hand.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { SketchContext } from '../sketch.ts';
import { type Example, errorAt, fields, measures, othersOf, type State } from './errors.ts';

type Context = SketchContext<State, Readonly<Record<string, string>>>;

const [height, left, right] = [432, 34, 14];
/** Top and base of the data, and of the losses. */
const [dataTop, dataBase, top, base] = [10, 186, 226, 390];
/** What of the data is seen. */
const [xs, ys] = [
  [-2.6, 2.6],
  [-0.5, 4.5],
] as const;
const [low, high] = fields.weight.range;
/** The highest loss shown: beyond it parabolas leave the picture. */
const most = 10;
const samples = 120;
const step = 0.05;

/** The examples with the line of the weight, and below them their squared errors as curves over the weight. */
export function parabolasPicture(state: State, { words, width, hands }: Context, label: string): TemplateResult {
  const { weight, x, y, intercept } = state;
  const wide = width - left - right;
  const xOf = (at: number) => left + ((at - xs[0]) / (xs[1] - xs[0])) * wide;
  const yOf = (at: number) => dataBase - ((at - ys[0]) / (ys[1] - ys[0])) * (dataBase - dataTop);
  const wOf = (at: number) => left + ((at - low) / (high - low)) * wide;
  const lossOf = (loss: number) => base - (loss / most) * (base - top);
  const setWeight = (to: number, by = step) => hands?.set({ weight: stepped(to, fields.weight.range, by) });
  const setExample = (toX: number, toY: number, by = 0.1) =>
    hands?.set({ x: stepped(toX, fields.x.range, by), y: stepped(toY, fields.y.range, by) });
  const place = (px: number, py: number) => {
    if (py > (dataBase + top) / 2) return setWeight(low + ((px - left) / wide) * (high - low));
    const across = xs[0] + ((px - left) / wide) * (xs[1] - xs[0]);
    setExample(across, ys[0] + ((dataBase - py) / (dataBase - dataTop)) * (ys[1] - ys[0]));
  };

  const others = othersOf(state);
  const seen = Math.min(ys[1], Math.max(ys[0], weight * x + intercept));
  const curve = (of: (weight: number) => number, name: string) => {
    const points = Array.from({ length: samples + 1 }, (_, i) => low + ((high - low) * i) / samples)
      .filter((one) => of(one) <= most)
      .map((one) => `${round(wOf(one))},${round(lossOf(of(one)))}`);
    return points.length > 0
      ? svg`<path class=${`parabolas-curve parabolas-curve--${name}`} d=${`M${points.join('L')}`}></path>`
      : nothing;
  };
  const ofExample = (one: Example) => (at: number) => errorAt(one, at, intercept);
  const mean = (at: number) => measures({ ...state, weight: at }).mean;
  const dot = (loss: number, name: string) =>
    loss <= most
      ? svg`<circle class=${`parabolas-dot parabolas-curve--${name}`} cx=${round(wOf(weight))} cy=${round(lossOf(loss))} r="4.5"></circle>`
      : nothing;
  const { loss, mean: meanLoss } = measures(state);
  const row = (name: string, at: number, text: number) =>
    svg`<line class=${name} x1=${left} x2=${width - right} y1=${round(at)} y2=${round(at)}></line>
      <text x=${left - 8} y=${round(at + 4)} text-anchor="end">${formatNumber(text)}</text>`;
  const column = (at: number, below: number, text: number) =>
    svg`<path class="tick" d="M${round(at)},${below}v5"></path>
      <text x=${round(at)} y=${below + 19} text-anchor="middle">${formatNumber(text)}</text>`;
  const example = dotHandle(
    xOf(x),
    yOf(y),
    fill(words.example, { x: formatNumber(x), y: formatNumber(y) }),
    'example',
    0,
    handleEvents(hands, { to: place, by: (across, up) => setExample(x + across / 10, y + up / 10, 0.01) }),
  );
  const handle = valueHandle(
    wOf(weight),
    base,
    words.handle,
    { now: weight, range: fields.weight.range, text: formatNumber(weight, 3), orientation: 'horizontal' },
    handleEvents(hands, {
      to: (px) => setWeight(low + ((px - left) / wide) * (high - low)),
      by: (across, up) => setWeight(weight + (across + up) * step, step / 5),
      toEnd: (highest) => setWeight(highest ? high : low),
    }),
  );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${label} @click=${placeEvent(hands, place)}>
    <g class="axes">${[0, 2, 4].map((at) => row('grid', yOf(at), at))}${[-2, -1, 0, 1, 2].map((at) => column(xOf(at), dataBase, at))}
      ${[0, 5, 10].map((at) => row(at === 0 ? 'tick' : 'grid', lossOf(at), at))}${[-2, -1, 0, 1, 2, 3, 4].map((at) => column(wOf(at), base, at))}
      ${svg`<text class="axis-name" x=${left + 6} y=${dataTop + 10}>y</text>
        <text class="axis-name" x=${width - right} y=${dataBase + 34} text-anchor="end">x</text>
        <text class="axis-name" x=${left + 6} y=${top - 6}>${words.loss}</text>
        <text class="axis-name" x=${width - right} y=${base + 36} text-anchor="end">w</text>`}</g>
    ${svg`<path class="parabolas-line" d=${clipped(weight, intercept, xOf, yOf)}></path>
      <line class="parabolas-off" x1=${round(xOf(x))} x2=${round(xOf(x))} y1=${round(yOf(y))} y2=${round(yOf(seen))}></line>
      ${others.map(([ox, oy]) => svg`<circle class="parabolas-other" cx=${round(xOf(ox))} cy=${round(yOf(oy))} r="4"></circle>`)}
      ${others.map((one) => curve(ofExample(one), 'other'))}${curve(ofExample([x, y]), 'example')}${others.length > 0 ? curve(mean, 'mean') : nothing}
      <line class="sketch-mean" x1=${round(wOf(weight))} x2=${round(wOf(weight))} y1=${top} y2=${base}></line>`}
    ${dot(loss, 'example')}${others.length > 0 ? dot(meanLoss, 'mean') : nothing}
    ${example}${handle}
  </svg>`;
}

/** The line of a weight, as far as it is in the picture. */
function clipped(weight: number, intercept: number, xOf: (x: number) => number, yOf: (y: number) => number): string {
  const reached = (y: number) => (y - intercept) / weight;
  const ends = weight === 0 ? [...xs] : ys.map(reached).sort((a, b) => a - b);
  const [from, to] = [Math.max(xs[0], ends[0]), Math.min(xs[1], ends[1])];
  const at = (x: number) => `${round(xOf(x))},${round(yOf(weight * x + intercept))}`;
  return `M${at(from)}L${at(to)}`;
}
