import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { isRate, summaryOf } from '../../../core/network/summary.ts';
import { valueHandle } from '../../../render/handle.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { round } from '../../../render/track.ts';
import { type Hand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import { fill } from '../../state/texts.ts';
import { largest } from './sizes.ts';

const [height, left, top, base] = [296, 52, 30, 208];
/** Top and height of the strip of parameters. */
const [stripTop, stripHeight] = [262, 26];
const decades = Math.log10(largest);

const levelOf = (width: number) => base - 10 - (Math.log10(width) / decades) * (base - 10 - top);

/** The width at a level, in two digits, as a hand can place it. */
function widthAt(y: number): number {
  const width = 10 ** (((base - 10 - y) / (base - 10 - top)) * decades);
  return Math.min(largest, Math.max(1, Number(width.toPrecision(2))) || 1);
}

const count = (n: number) => n.toLocaleString('en');

/** The layers as columns on a scale of powers of ten, with the weights between them as bands; a dropout as a dashed line through the band. */
export function columnsPicture(
  sizes: readonly number[],
  setSize: (layer: number, size: number) => void,
  hand: Hand | null,
  words: Readonly<Record<string, string>>,
  width: number,
  label: string,
): TemplateResult {
  const column = (width - left - 8) / sizes.length;
  const xOf = (i: number) => left + column * (i + 0.5);
  const half = Math.min(14, column * 0.28);
  const layers = sizes.flatMap((size, i) => (isRate(size) ? [] : [i]));
  const place = placeEvent(hand, (x, y) => {
    const near = layers.toSorted((one, other) => Math.abs(xOf(one) - x) - Math.abs(xOf(other) - x))[0];
    if (y > top - 20 && y < base + 4) setSize(near, Math.round(widthAt(y)));
  });
  const axis = [1, 100, 10_000].map(
    (n) => svg`<line class="grid" x1=${left} x2=${width - 8} y1=${round(levelOf(n))} y2=${round(levelOf(n))}></line>
      <text x=${left - 8} y=${round(levelOf(n) + 4)} text-anchor="end">${count(n)}</text>`,
  );
  const bands = layers.slice(1).map((i, k) => {
    const from = layers[k];
    const [x0, x1] = [xOf(from) + half, xOf(i) - half];
    const middle = (x0 + x1) / 2;
    return svg`<path class="summary-band" d="M${round(x0)},${round(levelOf(sizes[from]))}L${round(x1)},${round(levelOf(sizes[i]))}V${base}H${round(x0)}Z"></path>
      ${column > 70 ? svg`<text class="sketch-value summary-count" x=${round(middle)} y=${base - 8} text-anchor="middle">${count(sizes[from] * sizes[i])}</text>` : nothing}`;
  });
  const columns = sizes.map((size, i) => {
    const x = round(xOf(i));
    if (isRate(size))
      return svg`<line class="summary-dropout" x1=${x} x2=${x} y1=${top} y2=${base}></line>
        <text class="sketch-value" x=${x} y=${base + 20} text-anchor="middle">${size}</text>`;
    const y = levelOf(size);
    const set = (next: number) => setSize(i, Math.min(largest, Math.max(1, Math.round(next))));
    const handle = valueHandle(
      x,
      y,
      i === 0 ? words['handle-input'] : fill(words.handle, { n: layers.indexOf(i) }),
      { now: size, range: [1, largest], text: count(size) },
      handleEvents(hand, {
        to: (_, at) => set(widthAt(at)),
        // No neuron comes in tenths.
        by: (right, up) => set(size + Math.sign(right + up) * Math.max(1, Math.abs(right + up))),
        toEnd: (highest) => set(highest ? largest : 1),
      }),
    );
    return svg`<rect class=${i === 0 ? 'summary-input' : 'summary-column'} x=${round(x - half)} width=${round(2 * half)} y=${round(y)} height=${round(base - y)}></rect>
      <text class="sketch-value" x=${x} y=${round(y - 16)} text-anchor="middle">${count(size)}</text>
      <text class="sketch-value" x=${x} y=${base + 20} text-anchor="middle">${i === 0 ? words.input : layers.indexOf(i)}</text>${handle}`;
  });
  return html`<svg class="plot plot--sketch" style="height: ${height}px" viewBox="0 0 ${width} ${height}" role="group"
      aria-label=${label} @click=${place}>
    <g class="axes">${axis}</g>${bands}${columns}${strip(sizes, words, width)}
  </svg>`;
}

/** Where the parameters are: a strip of all, cut at the layers. */
function strip(sizes: readonly number[], words: Readonly<Record<string, string>>, width: number): TemplateResult {
  const dense = summaryOf(sizes, false).rows.filter(({ layer }) => layer === 'Dense');
  const total = dense.reduce((sum, { parameters }) => sum + parameters, 0);
  const across = width - left - 8;
  let from = left;
  const parts = dense.map(({ parameters }, k) => {
    const wide = (parameters / total) * across;
    const x = from;
    from += wide;
    const share = formatNumber((100 * parameters) / total, 2);
    return svg`<rect class="summary-column" x=${round(x)} width=${round(Math.max(0.8, wide - 1.5))} y=${stripTop} height=${stripHeight}></rect>
      ${wide > 60 ? svg`<text class="summary-share" x=${round(x + wide / 2)} y=${stripTop + 18} text-anchor="middle">${k + 1}: ${share}%</text>` : nothing}`;
  });
  return svg`<text class="sketch-value" x=${left} y=${stripTop - 8}>${words.where}</text>${parts}`;
}
