import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { DepthLayer } from '../../../core/network/depth.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { type Hand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import { fields, type Start } from './start.ts';

type Words = Readonly<Record<string, string>>;

const [height, left, right] = [456, 44, 14];
/** Top and base of the distributions, of the sizes, and the track of the gain. */
const [top, base, upper, lower, track] = [26, 188, 236, 362, 418];
/** Activations that are in the picture; those beyond count to the outermost bins. */
const most = 2;
const bins = 33;
/** Powers of ten. */
const [least, greatest] = [-8, 2];
const [lowest, highest] = fields.gain.range;

/** The share of a layer's activations in each bin, the square root of it: what is rare is to be seen beside what is not. */
function sharesOf({ activations }: DepthLayer): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const a of activations) {
    const bin = Math.round(((a + most) / (2 * most)) * (bins - 1));
    counts[Math.min(bins - 1, Math.max(0, bin))]++;
  }
  return counts.map((count) => Math.sqrt(count / activations.length));
}

/** The layers side by side: how their activations are spread, and how large values and blame are; below them the handle of the gain. */
export function depthPicture(
  start: Start,
  gain: number,
  set: (gain: number, step?: number) => void,
  hand: Hand | null,
  words: Words,
  width: number,
  label: string,
): TemplateResult {
  const { layers, critical } = start;
  const column = (width - left - right) / layers.length;
  const xOf = (l: number) => left + (l + 0.5) * column;
  const yOf = (a: number) => base - ((a + most) / (2 * most)) * (base - top);
  const bin = (base - top) / (bins - 1);
  const half = Math.min(30, column * 0.46);
  const levelOf = (size: number) =>
    lower - ((Math.min(greatest, Math.max(least, Math.log10(size))) - least) / (greatest - least)) * (lower - upper);
  const gainX = (value: number) =>
    left + (Math.log(value / lowest) / Math.log(highest / lowest)) * (width - left - right);
  const to = (x: number) => set(lowest * (highest / lowest) ** ((x - left) / (width - left - right)));

  const spread = layers.map((layer, l) => {
    const shares = sharesOf(layer);
    // From the lowest bin that has any to the highest.
    const from = shares.findIndex((share) => share > 0);
    const own = shares.slice(from, shares.findLastIndex((share) => share > 0) + 1);
    const side = (sign: 1 | -1) =>
      own.map((share, i) => `${round(xOf(l) + sign * share * half)},${round(base - (from + i) * bin)}`);
    return svg`<path class="depth-spread" d="M${side(1).join('L')}L${side(-1).reverse().join('L')}Z"></path>
      ${layer.dead > 0 ? svg`<text class="depth-dead" x=${round(xOf(l))} y=${base + 14} text-anchor="middle">†${layer.dead}</text>` : nothing}`;
  });
  const line = (of: (layer: DepthLayer) => number) => {
    let drawing = false;
    return layers
      .map((layer, l) => {
        const size = of(layer);
        const command = drawing ? 'L' : 'M';
        drawing = size > 0;
        return drawing ? `${command}${round(xOf(l))},${round(levelOf(size))}` : '';
      })
      .join('');
  };
  const marks = layers.map(
    (
      { size, blame },
      l,
    ) => svg`${size > 0 ? svg`<circle class="depth-mark depth-size" cx=${round(xOf(l))} cy=${round(levelOf(size))} r="4"></circle>` : nothing}
      ${blame > 0 ? svg`<rect class="depth-mark depth-blame" x=${round(xOf(l) - 3.5)} y=${round(levelOf(blame) - 3.5)} width="7" height="7"></rect>` : nothing}`,
  );
  const power = (n: number) => `10${String(n).replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'['0123456789-'.indexOf(sign)])}`;
  const row = (y: number, text: string, tick: boolean) =>
    svg`<line class=${tick ? 'tick' : 'grid'} x1=${left} x2=${width - right} y1=${round(y)} y2=${round(y)}></line>
      <text x=${left - 8} y=${round(y + 4)} text-anchor="end">${text}</text>`;
  const ticks = [0.25, 0.5, 1, 2, 4];
  const handle = valueHandle(
    gainX(gain),
    track,
    words.gain,
    { now: gain, range: fields.gain.range, text: formatNumber(gain, 3), orientation: 'horizontal' },
    handleEvents(hand, {
      to,
      by: (rightwards, up) => set(gain * 2 ** ((rightwards + up) / 10), 0.001),
      toEnd: (end) => set(end ? highest : lowest),
    }),
  );
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${label} @click=${placeEvent(hand, to)}>
    <g class="axes">
      ${[-2, -1, 0, 1, 2].map((a) => row(yOf(a), formatNumber(a), a === 0))}
      ${[-8, -6, -4, -2, 0, 2].map((n) => row(levelOf(10 ** n), power(n), n === 0))}
      ${svg`<text class="axis-name" x=${left} y="12">${words.spread}</text>
        <text class="axis-name" x=${left} y=${upper - 12}>${words.sizes}</text>
        <text class="axis-name" x=${left} y=${track - 20}>${words.gain}</text>
        ${layers.map((_, l) => svg`<text x=${round(xOf(l))} y=${lower + 16} text-anchor="middle">${l + 1}</text>`)}
        <line class="tick" x1=${left} x2=${width - right} y1=${track} y2=${track}></line>
        ${ticks.map((n) => svg`<text x=${round(gainX(n))} y=${track + 26} text-anchor="middle">${formatNumber(n)}</text>`)}`}
    </g>
    ${
      critical === null
        ? nothing
        : svg`<line class="depth-critical" x1=${round(gainX(critical))} x2=${round(gainX(critical))} y1=${track - 14} y2=${track + 10}></line>
      <text class="depth-critical-name" x=${round(gainX(critical) + 5)} y=${track - 8}>${words.critical}</text>`
    }
    ${spread}
    ${svg`<path class="depth-line depth-size" d=${line(({ size }) => size)}></path>
      <path class="depth-line depth-blame" d=${line(({ blame }) => blame)}></path>`}
    ${marks}${handle}
  </svg>`;
}
